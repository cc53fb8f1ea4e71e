import { route } from '../../platform/http/route.ts';
import { claimDrawback } from './operations/claim-drawback.ts';
import { decideDrawback } from './operations/decide-drawback.ts';
import { decideReport } from './operations/decide-report.ts';
import { extendDeadline } from './operations/extend-deadline.ts';
import { reportGoods } from './operations/report-goods.ts';
import { listDrawbacks } from './queries/list-drawbacks.ts';
import { getObligation, listObligations } from './queries/list-obligations.ts';

export const reliefRoutes = [
  route('GET', '/api/reliefs', listObligations),
  route('GET', '/api/reliefs/:id', getObligation),
  route('POST', '/api/reliefs/:id/reports', reportGoods, { status: 201 }),
  route('POST', '/api/reliefs/:id/reports/:reportId/decision', decideReport),
  route('POST', '/api/reliefs/:id/extension', extendDeadline),
  route('GET', '/api/drawbacks', listDrawbacks),
  route('POST', '/api/drawbacks', claimDrawback, { status: 201 }),
  route('POST', '/api/drawbacks/:id/decision', decideDrawback),
];
