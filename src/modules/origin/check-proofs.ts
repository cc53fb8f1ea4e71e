// Lodging is strict where a claim quotes a proof that is on record; a number that nobody kept yet is kept with the
// lodging, so that the next declaration finds it.
import type { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { newId } from '../../platform/ids.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { ClaimRequest } from './claim-schema.ts';
import { agreementOf, type OriginReference, proofKindOf } from './domain/origin-reference.ts';
import type { ProofRecord } from './proof-record.ts';
import { recordProof } from './record-proof.ts';
import { originRefusals as no } from './refusals.ts';
import { selectProofsByNumber } from './store.ts';

/** A claim of one line of a declaration; `pointer` is that of the claim. */
export type QuotedClaim = { readonly claim: ClaimRequest; readonly code: string; readonly pointer: string };

export type CheckedProofs = {
  readonly refusals: readonly Refusal[];
  /** Those that the register holds. */
  readonly verified: readonly { readonly agreement: string; readonly kind: string; readonly number: string }[];
};

type Quoted = QuotedClaim & { readonly agreement: string; readonly kind: string; readonly number: string };

function quotedBy(claims: readonly QuotedClaim[], reference: OriginReference): Quoted[] {
  return claims.flatMap((quoted) => {
    const { agreement: named, proof } = quoted.claim;
    const agreement = agreementOf(reference, named);
    const kind = proof && proofKindOf(reference, proof.kind)?.code;
    const number = proof?.number?.trim();
    return agreement && kind && number ? [{ ...quoted, agreement, kind, number }] : [];
  });
}

const isOf =
  ({ agreement, kind, number }: Quoted) =>
  (proof: ProofRecord) =>
    proof.agreement === agreement && proof.kind === kind && proof.number === number;

/** Reads only. Nobody's proofs but the trader's own are looked at. */
export async function checkProofs(
  tx: Tx,
  traderId: string | null,
  claims: readonly QuotedClaim[],
  reference: OriginReference,
): Promise<CheckedProofs> {
  const quoted = quotedBy(claims, reference);
  if (traderId === null || quoted.length === 0) return { refusals: [], verified: [] };
  const kept = await selectProofsByNumber(tx, { traderId, numbers: quoted.map(({ number }) => number) });
  const found = quoted.flatMap((one) => {
    const proof = kept.find(isOf(one));
    return proof ? [{ one, proof }] : [];
  });
  return {
    refusals: found.flatMap(({ one, proof }) => againstRecord(one, proof)),
    verified: found.map(({ one: { agreement, kind, number } }) => ({ agreement, kind, number })),
  };
}

function againstRecord({ claim, code, pointer, number }: Quoted, proof: ProofRecord): Refusal[] {
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

/** With the lodging: what the claims quote and nobody kept yet. */
export async function keepQuotedProofs(
  ctx: Ctx,
  traderId: string | null,
  claims: readonly QuotedClaim[],
  reference: OriginReference,
): Promise<void> {
  if (traderId === null) return;
  const quoted = quotedBy(claims, reference);
  if (quoted.length === 0) return;
  const kept = await selectProofsByNumber(ctx.tx, { traderId, numbers: quoted.map(({ number }) => number) });
  const fresh = quoted.filter(
    (one, n) => !kept.some(isOf(one)) && quoted.findIndex((other) => sameProof(one, other)) === n,
  );
  for (const { claim, agreement, kind, number } of fresh) {
    const { date, period, exporterNumber } = claim.proof ?? {};
    await recordProof(ctx, {
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
    });
  }
}

const sameProof = (a: Quoted, b: Quoted): boolean =>
  a.agreement === b.agreement && a.kind === b.kind && a.number === b.number;
