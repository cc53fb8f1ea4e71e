import { type Route, route } from '../../platform/http/route.ts';
import { answerQuestion } from './operations/answer-question.ts';
import { answerRuling } from './operations/answer-ruling.ts';
import { applyForRuling } from './operations/apply-for-ruling.ts';
import { askApplicant } from './operations/ask-applicant.ts';
import { attachDocument } from './operations/attach-document.ts';
import { changeAnswer } from './operations/change-answer.ts';
import { confirmRuling } from './operations/confirm-ruling.ts';
import { deferPublication } from './operations/defer-publication.ts';
import { invalidateRuling } from './operations/invalidate-ruling.ts';
import { publishRuling } from './operations/publish-ruling.ts';
import { requestReview } from './operations/request-review.ts';
import { saveApplication } from './operations/save-application.ts';
import { startApplication } from './operations/start-application.ts';
import { takeApplication } from './operations/take-application.ts';
import { withdrawApplication } from './operations/withdraw-application.ts';
import { getPublicRuling } from './queries/get-public-ruling.ts';
import { getRulingDocument } from './queries/get-ruling-document.ts';
import { getRulingFile } from './queries/get-ruling-file.ts';
import { listRulings } from './queries/list-rulings.ts';
import { rulingHistory } from './queries/ruling-history.ts';
import { searchPublicRulings } from './queries/search-public-rulings.ts';

export const rulingRoutes: readonly Route[] = [
  route('GET', '/api/rulings', searchPublicRulings),
  route('GET', '/api/rulings/:number', getPublicRuling),
  route('GET', '/api/ruling-applications', listRulings),
  route('POST', '/api/ruling-applications', startApplication, { status: 201 }),
  route('GET', '/api/ruling-applications/:id', getRulingFile),
  route('GET', '/api/ruling-applications/:id/history', rulingHistory),
  route('PUT', '/api/ruling-applications/:id', saveApplication),
  route('POST', '/api/ruling-applications/:id/documents', attachDocument, { status: 201 }),
  route('GET', '/api/ruling-applications/:id/documents/:documentId', getRulingDocument),
  route('POST', '/api/ruling-applications/:id/apply', applyForRuling),
  route('POST', '/api/ruling-applications/:id/withdraw', withdrawApplication),
  route('POST', '/api/ruling-applications/:id/take', takeApplication),
  route('POST', '/api/ruling-applications/:id/ask', askApplicant),
  route('POST', '/api/ruling-applications/:id/answer-question', answerQuestion),
  route('POST', '/api/ruling-applications/:id/answer', answerRuling),
  route('POST', '/api/ruling-applications/:id/publish', publishRuling),
  route('POST', '/api/ruling-applications/:id/defer', deferPublication),
  route('POST', '/api/ruling-applications/:id/request-review', requestReview),
  route('POST', '/api/ruling-applications/:id/confirm', confirmRuling),
  route('POST', '/api/ruling-applications/:id/change', changeAnswer),
  route('POST', '/api/ruling-applications/:id/invalidate', invalidateRuling),
];
