import { type Route, route } from '../../platform/http/route.ts';
import { activateRule } from './operations/activate-rule.ts';
import { disputeSelection } from './operations/dispute-selection.ts';
import { draftRule } from './operations/draft-rule.ts';
import { editRule } from './operations/edit-rule.ts';
import { retireRule } from './operations/retire-rule.ts';
import { setRandomShare } from './operations/set-random-share.ts';
import { testRule } from './operations/test-rule.ts';
import { checkRule } from './queries/check-rule.ts';
import { getRule } from './queries/get-rule.ts';
import { getSelection } from './queries/get-selection.ts';
import { listRules } from './queries/list-rules.ts';
import { listVariables } from './queries/list-variables.ts';

export const riskRoutes: readonly Route[] = [
  route('GET', '/api/risk/variables', listVariables),
  route('GET', '/api/risk/rules', listRules),
  route('POST', '/api/risk/rules', draftRule, { status: 201 }),
  route('POST', '/api/risk/rule-checks', checkRule),
  route('GET', '/api/risk/rules/:id', getRule),
  route('PUT', '/api/risk/rules/:id', editRule),
  route('POST', '/api/risk/rules/:id/test', testRule),
  route('POST', '/api/risk/rules/:id/activate', activateRule),
  route('POST', '/api/risk/rules/:id/retire', retireRule),
  route('POST', '/api/risk/random-share', setRandomShare),
  route('GET', '/api/declarations/:id/selection', getSelection),
  route('POST', '/api/declarations/:id/selection/disputes', disputeSelection, { status: 201 }),
];
