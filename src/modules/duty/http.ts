import { type Route, route } from '../../platform/http/route.ts';
import { askPostal } from './queries/ask-postal.ts';
import {
  advisePublicly,
  assessPublicly,
  issueTrialReceipt,
  readAssessmentReference,
} from './queries/public-questions.ts';
import { readReceiptKey } from './queries/read-receipt-key.ts';

export const dutyRoutes: readonly Route[] = [
  route('POST', '/api/assessments', assessPublicly),
  route('POST', '/api/assessments/receipt', issueTrialReceipt),
  route('POST', '/api/origin/advice', advisePublicly),
  route('POST', '/api/assessments/reference', readAssessmentReference),
  route('POST', '/api/assessments/postal', askPostal),
  route('GET', '/api/receipts/key', readReceiptKey),
];
