import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { checkCel } from '../check-cel.ts';
import { checkRuleSchema } from '../contract.ts';

/** Whether a condition could be saved; refused with position, reason and remedy when not. */
export const checkRule = operation({
  name: 'risk.check-rule',
  summary: { ja: '条件式を確かめる', en: 'Check the text of a condition' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: checkRuleSchema,
  run: async (_ctx, { cel }) => {
    const checked = checkCel(cel.trim(), '/cel');
    return checked.ok ? ok({ valid: true }) : checked;
  },
});
