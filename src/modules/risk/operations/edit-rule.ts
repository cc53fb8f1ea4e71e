import { operation } from '../../../platform/operation.ts';
import { editRuleSchema } from '../contract.ts';
import { writeNewWording } from './write-rule.ts';

export const editRule = operation({
  name: 'risk.edit-rule',
  summary: { ja: '選定規則の文面を改める', en: 'Reword a rule of selection' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: editRuleSchema,
  run: writeNewWording,
});
