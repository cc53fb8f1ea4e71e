// The proofs of origin that the lines of a declaration quote, as the origin room asks for them.
import { type AssessmentAnswer, proofKey } from '../duty/contract.ts';
import { agreementOf, type OriginReference, proofKindOf, type QuotedClaim } from '../origin/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { plainCode, readableQuantities } from './quota-draws.ts';

export const quotedClaims = ({ items }: DeclarationContent): QuotedClaim[] =>
  items.flatMap(({ claim, code, quantities }, index) =>
    claim?.proof?.number
      ? [
          {
            claim,
            code: plainCode(code),
            quantities: readableQuantities(quantities),
            pointer: `/items/${index}/claim`,
          },
        ]
      : [],
  );

/**
 * As the register knew them when the declaration was assessed: a proof that nobody had kept by then was said so, and a
 * receipt of that day must say it again although the lodging kept the proof.
 */
export function proofsVerifiedThen(
  content: DeclarationContent,
  { flags }: Pick<AssessmentAnswer, 'flags'>,
  reference: OriginReference,
): string[] {
  const unverified = new Set(flags.filter(({ kind }) => kind === 'proof-unverified').map(({ pointer }) => pointer));
  const keys = quotedClaims(content).flatMap(({ claim: { agreement: named, proof }, pointer }) => {
    const agreement = agreementOf(reference, named);
    const kind = proof && proofKindOf(reference, proof.kind)?.code;
    const number = proof?.number?.trim();
    const isKnown = agreement && kind && number && !unverified.has(`${pointer}/proof`);
    return isKnown ? [proofKey(agreement, kind, number)] : [];
  });
  return [...new Set(keys)];
}
