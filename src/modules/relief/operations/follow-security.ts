// Customs Tariff Act Art. 13, 17, 18: security stands for the tax at stake, and follows it through a correction.
// What a guarantee bears was posted with the permit and can only be lowered; more is posted beside it.
import type { Ctx } from '../../../platform/operation.ts';
import { RELIEF_PURPOSE, reliefSecurity } from '../../declaration/index.ts';
import { findHold, listHoldsUnder, postGuarantee, releaseGuarantee, reserveGuarantee } from '../../guarantee/index.ts';
import type { Obligation } from '../store.ts';

type Of = Pick<Obligation, 'declarationId' | 'itemNumber' | 'declarationNumber' | 'traderId'>;

/** All that is held for the line, the first posted first. */
export async function securitiesOf(ctx: Ctx, { declarationId, itemNumber }: Of): Promise<string[]> {
  const first = reliefSecurity(declarationId, itemNumber);
  return (await listHoldsUnder(ctx.tx, first)).map(({ reference }) => reference);
}

/** Brings the security of a line to `needed` yen; `missing` when no guarantee bears what is more. */
export async function followSecurity(ctx: Ctx, of: Of, needed: bigint): Promise<'held' | 'missing'> {
  let left = needed;
  const references = await securitiesOf(ctx, of);
  for (const reference of references) {
    const hold = await findHold(ctx.tx, reference);
    const amount = hold?.amount ?? 0n;
    const keep = amount < left ? amount : left;
    if (keep < amount) await releaseGuarantee(ctx, [reference], keep);
    left -= keep;
  }
  if (left === 0n) return 'held';
  if (of.traderId === null) return 'missing';
  const first = reliefSecurity(of.declarationId, of.itemNumber);
  const reference = references.length === 0 ? first : `${first}:${ctx.correlationId}`;
  const more = await reserveGuarantee(ctx, { reference, traderId: of.traderId, purpose: RELIEF_PURPOSE, amount: left });
  if (!more.ok) return 'missing';
  await postGuarantee(ctx, { reference, about: of.declarationNumber });
  return 'held';
}
