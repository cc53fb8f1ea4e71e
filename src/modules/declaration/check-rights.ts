// What a declaration uses of rights that somebody keeps a register of: proofs of origin, certificates of tariff quota.
// Reads only; drawing them is the lodging's.
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Ctx } from '../../platform/operation.ts';
import { proofKey } from '../duty/contract.ts';
import { checkProofs, originReferenceOf } from '../origin/index.ts';
import { checkQuotaDraws, quotaHoldersSeenBy } from '../tariff/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { quotaDraws } from './quota-draws.ts';
import { quotedClaims } from './quoted-proofs.ts';
import { resolveImporter } from './resolve-importer.ts';

export type CheckedRights = {
  readonly refusals: readonly Refusal[];
  readonly verifiedProofs: readonly string[];
  /** Whose certificates the assessment may know of. */
  readonly holders: readonly string[] | null;
};

const NOTHING: CheckedRights = { refusals: [], verifiedProofs: [], holders: [] };

type Asked = { readonly day: PlainDate; readonly declarationId: string | undefined };

/** Only whoever may declare for the importer learns anything about the importer's proofs and certificates. */
export async function checkRights(
  ctx: Ctx,
  content: DeclarationContent,
  { day, declarationId }: Asked,
): Promise<CheckedRights> {
  const claims = quotedClaims(content);
  const draws = quotaDraws(content);
  if (claims.length === 0 && draws.length === 0) return NOTHING;
  const owner = await resolveImporter(ctx, content);
  if (!owner.ok) return { ...NOTHING, holders: await quotaHoldersSeenBy(ctx) };
  const { traderId, content: read } = owner.value;
  const proofs = await checkProofs(ctx.tx, { traderId, declarationId, claims }, originReferenceOf(ctx.profile));
  const quotas = await checkQuotaDraws(ctx.tx, { declarationId, importerCode: read.importer.code, day, draws });
  return {
    refusals: [...proofs.refusals, ...quotas],
    verifiedProofs: proofs.verified.map(({ agreement, kind, number }) => proofKey(agreement, kind, number)),
    holders: traderId === null ? [] : [traderId],
  };
}
