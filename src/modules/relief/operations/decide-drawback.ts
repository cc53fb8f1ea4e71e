import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { payDrawback } from '../../payment/index.ts';
import { claimSchema } from '../contract.ts';
import { findArticle, lockDeclared } from '../declaration.ts';
import { claimView } from '../obligation-view.ts';
import { reliefRefusals } from '../refusals.ts';
import { type Claim, findClaim, listClaimsOf, saveDecision } from '../store-claims.ts';
import { mostOf } from './claim-drawback.ts';
import { stateDrawback } from './state-relief.ts';

/** An officer grants a claim, in whole or in part, or rejects it with a reason. What is granted goes back at once. */
export const decideDrawback = operation({
  name: 'relief.decide-drawback',
  summary: { ja: '戻し税の請求を決定する', en: 'Decide a claim for drawback' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    decision: z.enum(['grant', 'reject']),
    /** Left out: all that is claimed. */
    amount: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'whole yen as digits')
      .optional(),
    reason: z.string().trim().max(500).default(''),
  }),
  output: claimSchema,
  run: async (ctx, { id, decision, amount, reason }) => {
    const seen = await findClaim(ctx.tx, id);
    const declared = seen && (await lockDeclared(ctx.tx, seen.declarationId));
    // Read again under the lock of the declaration, which every decision holds.
    const claims = seen ? await listClaimsOf(ctx.tx, seen.declarationId) : [];
    const claim = claims.find((one) => one.id === id);
    if (!declared || !claim) return refused(platformRefusals.notFound('/id', { what: id }));
    if (claim.state !== 'REQUESTED') return refused(reliefRefusals.claimDecided('/id', { state: claim.state }));
    const decided = { decidedBy: ctx.actor.name, decidedAt: ctx.now };
    if (decision === 'reject') {
      if (reason === '') return refused(reliefRefusals.reasonMissing('/reason'));
      const after: Claim = { ...claim, ...decided, state: 'REJECTED', reason };
      await saveDecision(ctx.tx, after);
      stateDrawback(ctx, after, 'drawback.rejected', { reason });
      return ok(claimView(after));
    }
    const line = declared.lines.find(({ itemNumber }) => itemNumber === claim.itemNumber);
    const article = findArticle(ctx.profile, ctx.today, claim.article);
    const earlier = claims.filter((one) => one.itemNumber === claim.itemNumber && one.id !== id);
    // An amended return or a correction may have lowered the tax since the claim.
    const left = line && article ? mostOf(line, article, earlier) : 0n;
    const most = left < claim.amount ? left : claim.amount;
    const granted = amount === undefined ? claim.amount : BigInt(amount);
    if (granted > most) return refused(reliefRefusals.drawbackAbovePaid('/amount', { most }));
    const after: Claim = { ...claim, ...decided, state: 'GRANTED', granted, reason: reason === '' ? null : reason };
    await saveDecision(ctx.tx, after);
    await payDrawback(ctx, { declarationId: claim.declarationId, reference: `drawback:${id}`, amount: granted });
    stateDrawback(ctx, after, 'drawback.granted', { amount: String(granted) });
    return ok(claimView(after));
  },
});
