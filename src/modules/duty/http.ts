import { type Route, route } from '../../platform/http/route.ts';
import { assessPublicly, readAssessmentReference } from './queries/public-questions.ts';

export const dutyRoutes: readonly Route[] = [
  route('POST', '/api/assessments', assessPublicly),
  route('POST', '/api/assessments/reference', readAssessmentReference),
];
