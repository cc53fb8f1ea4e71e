// The proofs of origin that the lines of a declaration quote, as the origin room asks for them.
import type { Ctx } from '../../platform/operation.ts';
import { type CheckedProofs, checkProofs, originReferenceOf, type QuotedClaim } from '../origin/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { resolveImporter } from './resolve-importer.ts';

export const quotedClaims = ({ items }: DeclarationContent): QuotedClaim[] =>
  items.flatMap(({ claim, code }, index) =>
    claim?.proof?.number ? [{ claim, code: code.replace(/[.\s-]/g, ''), pointer: `/items/${index}/claim` }] : [],
  );

const NOTHING: CheckedProofs = { refusals: [], verified: [] };

/** Only whoever may declare for the importer learns anything about the importer's proofs. */
export async function checkQuotedProofs(ctx: Ctx, content: DeclarationContent): Promise<CheckedProofs> {
  const claims = quotedClaims(content);
  if (claims.length === 0) return NOTHING;
  const owner = await resolveImporter(ctx, content);
  const traderId = owner.ok ? owner.value.traderId : null;
  return checkProofs(ctx.tx, traderId, claims, originReferenceOf(ctx.profile));
}
