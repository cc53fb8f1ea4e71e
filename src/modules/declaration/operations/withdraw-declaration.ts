// Withdrawal (撤回), handbook 1.3: until the examination has ended and no tax was demanded, with a reason.
import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { advance, checkCommand, takeUpAsDeclarant } from '../advance.ts';
import { giveBackRights } from '../draw-rights.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { declarationRefusals } from '../refusals.ts';
import { deferralOf, freeSecurity } from '../secure-tax.ts';
import { receiptFor, saveFlow } from '../working-set.ts';

export const withdrawDeclaration = operation({
  name: 'declaration.withdraw',
  summary: { ja: '申告を撤回する', en: 'Withdraw a lodged declaration' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    rowVersion: z.coerce.number().int(),
    /** A code of the list `withdrawal-reasons`. */
    reason: z.string().max(20),
    note: z.string().max(500).default(''),
  }),
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const found = await takeUpAsDeclarant(ctx, asked);
    if (!found.ok) return found;
    const before = found.value;
    const allowed = checkCommand(before, 'withdraw');
    if (!allowed.ok) return allowed;
    const { reason, note } = asked;
    if (!ctx.profile.codes('withdrawal-reasons').some(({ code }) => code === reason)) {
      const names = { field_ja: '撤回の理由', field_en: 'The reason for withdrawal', value: reason };
      return refused(declarationRefusals.codeUnknown('/reason', names));
    }
    if (reason === 'OTHER' && !note.trim()) return refused(declarationRefusals.reasonMissing('/note'));
    const data = { reason, note, wasState: before.state };
    const declaration = advance(ctx, before, { type: 'declaration.withdrawn', data });
    saveFlow(ctx, declaration);
    await giveBackRights(ctx, before);
    if (deferralOf(ctx.profile, before.paymentMethod) !== undefined) await freeSecurity(ctx, before.id);
    return ok(receiptFor(ctx.tx, declaration));
  },
});
