import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { checkCommand, takeUpAsDeclarant } from '../advance.ts';
import { isPreliminary } from '../domain/lifecycle.ts';
import { isPreliminaryCondition, LODGING_CONDITIONS } from '../domain/lodging-condition.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { declarationRefusals } from '../refusals.ts';
import { receiptFor, saveFlow, saveVersion } from '../working-set.ts';
import { lodge } from './lodge.ts';

export const lodgeDeclaration = operation({
  name: 'declaration.lodge',
  summary: { ja: '登録した内容で輸入申告をする', en: 'Lodge what is registered' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    rowVersion: z.coerce.number().int(),
    condition: z.enum(LODGING_CONDITIONS).default(''),
  }),
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const found = await takeUpAsDeclarant(ctx, asked);
    if (!found.ok) return found;
    const before = found.value;
    const { condition } = asked;
    // Waiting for an arrival that has already happened would be waiting for ever.
    if (isPreliminaryCondition(condition) && before.carriedInOn !== null && !isPreliminary(before.state)) {
      const allowed = checkCommand(before, 'lodge-preliminary');
      if (!allowed.ok) return allowed;
      return refused(declarationRefusals.alreadyArrived('/condition', { day: before.carriedInOn }));
    }
    const lodged = await lodge(ctx, before, { condition, content: before.content });
    if (!lodged.ok) return lodged;
    const { declaration, version } = lodged.value;
    const receipt = receiptFor(ctx.tx, declaration);
    if (version) await saveVersion(ctx, declaration, version);
    else saveFlow(ctx, declaration);
    return ok(receipt);
  },
});
