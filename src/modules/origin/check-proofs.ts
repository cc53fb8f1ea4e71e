// Lodging is strict where a claim quotes a proof that is on record; a number that nobody kept yet is kept with the
// lodging, so that the next declaration finds it.
import type { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { newId } from '../../platform/ids.ts';
import type { Ctx } from '../../platform/operation.ts';
import { coveredLine } from './covered-lines.ts';
import type { OriginReference } from './domain/origin-reference.ts';
import type { ProofRecord } from './proof-record.ts';
import { isSameProof, type Quotation, type QuotedProof, quotedBy } from './quoted-claim.ts';
import { recordProofs } from './record-proofs.ts';
import { originRefusals as no } from './refusals.ts';
import { settleProofs } from './settle-proofs.ts';
import { selectProofsByNumber } from './store.ts';
import { selectProofLines } from './store-proof-ledger.ts';

export type CheckedProofs = {
  readonly refusals: readonly Refusal[];
  /** Those that the register holds. */
  readonly verified: readonly { readonly agreement: string; readonly kind: string; readonly number: string }[];
};

/** Reads only. Nobody's proofs but the trader's own are looked at. */
export async function checkProofs(
  tx: Tx,
  { traderId, declarationId = undefined, claims }: Quotation,
  reference: OriginReference,
): Promise<CheckedProofs> {
  const quoted = quotedBy(claims, reference);
  if (traderId === null || quoted.length === 0) return { refusals: [], verified: [] };
  const numbers = numbersOf(quoted);
  const kept = await selectProofsByNumber(tx, { traderId, numbers });
  const found = quoted.flatMap((one) => {
    const proof = kept.find((other) => isSameProof(one, other));
    return proof ? [{ one, proof }] : [];
  });
  if (found.length === 0) return { refusals: [], verified: [] };
  const lines = await selectProofLines(tx, { traderId, numbers, declarationId: declarationId ?? null });
  const settled = settleProofs(quoted, lines.map(coveredLine));
  return {
    refusals: [
      ...found.flatMap(({ one, proof }) => againstRecord(one, proof)),
      ...(settled.ok ? [] : settled.refusals),
    ],
    verified: found.map(({ one: { agreement, kind, number } }) => ({ agreement, kind, number })),
  };
}

const numbersOf = (quoted: readonly QuotedProof[]): string[] => [...new Set(quoted.map(({ number }) => number))];

function againstRecord({ claim, code, pointer, number }: QuotedProof, proof: ProofRecord): Refusal[] {
  if (proof.withdrawnAt !== null) return [no.proofWithdrawn(`${pointer}/proof/number`, { number })];
  const given = claim.proof?.date;
  const refusals: Refusal[] = [];
  if (given !== undefined && proof.issuedOn !== null && given !== proof.issuedOn) {
    refusals.push(no.proofDiffers(`${pointer}/proof/date`, { number, date: proof.issuedOn, given }));
  }
  if (proof.goodsCodes.length > 0 && !proof.goodsCodes.some((start) => code.startsWith(start))) {
    const covered = proof.goodsCodes.join(', ');
    refusals.push(no.proofCoversOther(`${pointer}/proof/number`, { number, covered, code }));
  }
  return refusals;
}

/** With the lodging: what the claims quote and nobody kept yet, in one statement. */
export async function keepQuotedProofs(
  ctx: Ctx,
  { traderId, claims }: Quotation,
  reference: OriginReference,
): Promise<void> {
  if (traderId === null) return;
  const quoted = quotedBy(claims, reference);
  if (quoted.length === 0) return;
  const kept = await selectProofsByNumber(ctx.tx, { traderId, numbers: numbersOf(quoted) });
  const fresh = quoted.filter(
    (one, n) =>
      !kept.some((other) => isSameProof(one, other)) && quoted.findIndex((other) => isSameProof(one, other)) === n,
  );
  const proofs = fresh.map(({ claim, agreement, kind, number }) => {
    const { date, period, exporterNumber } = claim.proof ?? {};
    return {
      id: newId<'Proof'>(),
      traderId,
      agreement,
      kind,
      number,
      issuedOn: date ?? null,
      periodFrom: period?.from ?? null,
      periodTo: period?.to ?? null,
      issuer: '',
      exporterNumber: exporterNumber ?? '',
      goodsCodes: [],
      origin: null,
    };
  });
  await recordProofs(ctx, proofs);
}
