import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proofWithDrawsSchema } from '../proof-record.ts';
import { originRefusals } from '../refusals.ts';
import { shownProofs } from '../shown-proofs.ts';
import { selectProof } from '../store.ts';
import { listDrawsOf } from '../store-proof-ledger.ts';
import { tradersOf } from '../traders-of.ts';

/** With what declarations have drawn of it; to all but its holder and the holder's brokers it does not exist. */
export const viewProof = operation({
  name: 'origin.view-proof',
  summary: { ja: '原産地証明とその使用', en: 'A proof of origin and what has been drawn of it' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: proofWithDrawsSchema,
  run: async (ctx, { id }) => {
    const found = await selectProof(ctx.tx, id);
    const own = found !== undefined && (await tradersOf(ctx)).includes(found.traderId);
    const [proof] = own ? await shownProofs(ctx, [found]) : [];
    if (proof === undefined) return refused(originRefusals.proofUnknown('/id', { id }));
    return ok({ ...proof, draws: await listDrawsOf(ctx.tx, id) });
  },
});
