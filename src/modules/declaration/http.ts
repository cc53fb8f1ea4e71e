import { type Route, route } from '../../platform/http/route.ts';
import { amendReturn } from './operations/amend-return.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { checkDeclaration } from './operations/check-declaration.ts';
import { discardDraft } from './operations/discard-draft.ts';
import { editRegistered } from './operations/edit-registered.ts';
import { loadHistoricalDeclarations } from './operations/load-historical-declarations.ts';
import { lodgeDeclaration } from './operations/lodge-declaration.ts';
import { reportGoodsArrival } from './operations/record-goods-arrival.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { requestCorrection } from './operations/request-correction.ts';
import { saveDraft, startDraft } from './operations/save-draft.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';
import { compareVersions } from './queries/compare-versions.ts';
import { declarationHistory } from './queries/declaration-history.ts';
import { explainAssessment } from './queries/explain-assessment.ts';
import { findDeclarations } from './queries/find-declarations.ts';
import { getDraft } from './queries/get-draft.ts';
import { getReceipt } from './queries/get-receipt.ts';
import { listMyDesk } from './queries/list-my-desk.ts';
import { viewDeclaration } from './queries/view-declaration.ts';

export const declarationRoutes: readonly Route[] = [
  route('GET', '/api/desk', listMyDesk),
  route('POST', '/api/drafts', startDraft, { status: 201 }),
  route('GET', '/api/drafts/:id', getDraft),
  route('PUT', '/api/drafts/:id', saveDraft),
  route('DELETE', '/api/drafts/:id', discardDraft),
  route('GET', '/api/declarations', findDeclarations),
  route('POST', '/api/declarations', registerDeclaration, { status: 201 }),
  route('POST', '/api/declarations/check', checkDeclaration),
  route('POST', '/api/declarations/historical', loadHistoricalDeclarations, { status: 201 }),
  route('GET', '/api/declarations/:id', viewDeclaration),
  route('PUT', '/api/declarations/:id', editRegistered),
  route('POST', '/api/declarations/:id/lodge', lodgeDeclaration),
  route('POST', '/api/declarations/:id/change', changeDeclaration),
  route('POST', '/api/declarations/:id/withdraw', withdrawDeclaration),
  route('POST', '/api/declarations/:id/amend', amendReturn),
  route('POST', '/api/declarations/:id/correction', requestCorrection),
  route('POST', '/api/declarations/:id/arrival', reportGoodsArrival),
  route('GET', '/api/declarations/:id/history', declarationHistory),
  route('GET', '/api/declarations/:id/diff', compareVersions),
  route('GET', '/api/declarations/:id/explanation', explainAssessment),
  route('GET', '/api/declarations/:id/receipt', getReceipt),
];
