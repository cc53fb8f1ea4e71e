import { operation } from '../../../platform/operation.ts';
import { draftRuleSchema } from '../contract.ts';
import { writeNewRule } from './write-rule.ts';

export const draftRule = operation({
  name: 'risk.draft-rule',
  summary: { ja: '選定規則を起案する', en: 'Draft a rule of selection' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: draftRuleSchema,
  run: writeNewRule,
});
