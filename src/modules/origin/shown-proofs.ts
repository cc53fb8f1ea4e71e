import { formatDecimal, parseDecimal, subtract } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { findTradersById } from '../registry/index.ts';
import { originReferenceOf } from './origin-reference-of.ts';
import type { ProofRecord, ShownProof } from './proof-record.ts';
import { lastDayOf } from './proof-validity.ts';
import { listLinesOf, type ShownLine } from './store-proof-ledger.ts';

export type HeldProof = ProofRecord & { readonly traderId: string };

/** Proofs as their holders see them: whose they are, until when, and what is left of each line. */
export async function shownProofs({ tx, profile }: Ctx, proofs: readonly HeldProof[]): Promise<ShownProof[]> {
  const lines = await listLinesOf(
    tx,
    proofs.map(({ id }) => id),
  );
  const holders = await findTradersById(tx, [...new Set(proofs.map(({ traderId }) => traderId))]);
  const reference = originReferenceOf(profile);
  return proofs.map(({ traderId, ...proof }) => {
    const holder = holders.find(({ id }) => id === traderId);
    return {
      ...proof,
      holderCode: holder?.code ?? '',
      holderName: { ja: holder?.nameJa ?? '', en: holder?.nameEn ?? '' },
      validUntil: lastDayOf(proof, reference),
      lines: lines.filter((line) => line.proofId === proof.id).map(lineOf),
    };
  });
}

const lineOf = ({ line, codes, unit, quantity, used }: ShownLine) => ({
  line,
  codes: [...codes],
  unit,
  quantity,
  used,
  remaining: formatDecimal(subtract(mustBe(parseDecimal(quantity)), mustBe(parseDecimal(used)))),
});
