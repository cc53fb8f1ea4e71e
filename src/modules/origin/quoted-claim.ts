// The proofs that the lines of a declaration quote, by the house's own codes for agreement and kind.
import type { Quantity } from '../../kernel/quantity.ts';
import type { ClaimRequest } from './claim-schema.ts';
import { agreementOf, type OriginReference, proofKindOf } from './domain/origin-reference.ts';

/** A claim of one line of a declaration; `pointer` is that of the claim. */
export type QuotedClaim = {
  readonly claim: ClaimRequest;
  readonly code: string;
  readonly quantities: readonly Quantity[];
  readonly pointer: string;
};

/** The lines of one declaration that quote proofs. */
export type Quotation = {
  /** Whose proofs are looked at; nobody else's ever are. */
  readonly traderId: string | null;
  /** The declaration that asks, when it exists: what it holds of a proof already is free for it. */
  readonly declarationId?: string | undefined;
  readonly claims: readonly QuotedClaim[];
};

export type QuotedProof = QuotedClaim & { readonly agreement: string; readonly kind: string; readonly number: string };

/** Claims without a number, or in words that nobody understands, quote nothing; the decision on them refuses those. */
export function quotedBy(claims: readonly QuotedClaim[], reference: OriginReference): QuotedProof[] {
  return claims.flatMap((quoted) => {
    const { agreement: named, proof } = quoted.claim;
    const agreement = agreementOf(reference, named);
    const kind = proof && proofKindOf(reference, proof.kind)?.code;
    const number = proof?.number?.trim();
    return agreement && kind && number ? [{ ...quoted, agreement, kind, number }] : [];
  });
}

type Named = Pick<QuotedProof, 'agreement' | 'kind' | 'number'>;

export const isSameProof = (a: Named, b: Named): boolean =>
  a.agreement === b.agreement && a.kind === b.kind && a.number === b.number;
