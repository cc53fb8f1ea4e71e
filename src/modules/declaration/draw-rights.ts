// Handbook 2.7 and 4.2: what is declared within a tariff quota is drawn from its certificate, and what a proof of
// origin covers from the proof, when it is lodged; another version draws the difference, a withdrawal returns it all.
import type { PlainDate } from '../../kernel/plain-date.ts';
import { under } from '../../kernel/refusal.ts';
import { mustBe, ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { originReferenceOf, prepareProofDraw } from '../origin/index.ts';
import { drawQuota, returnQuota } from '../tariff/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { quotaDraws } from './quota-draws.ts';
import { quotedClaims } from './quoted-proofs.ts';

type Holder = {
  readonly id: string;
  readonly version: number;
  readonly traderId: string | null;
  readonly content: DeclarationContent;
};

type Drawing = {
  readonly version: number;
  readonly content: DeclarationContent;
  /** The day of lodging. */
  readonly day: PlainDate;
};

const NOTHING_DRAWN = ok({ book: async () => {} });

/** Refusals point into `/content`, as those of the examination do. After a refusal nothing of either has moved. */
export async function drawRights(ctx: Ctx, before: Holder, { version, content, day }: Drawing): Promise<Result<null>> {
  const { id: declarationId, traderId } = before;
  const claims = quotedClaims(content);
  const quotes = claims.length > 0 || quotedClaims(before.content).length > 0;
  const use = { declarationId, version, traderId, claims };
  const proofs = quotes ? await prepareProofDraw(ctx, use, originReferenceOf(ctx.profile)) : NOTHING_DRAWN;
  if (!proofs.ok) return refused(...under('/content', proofs.refusals));
  if (namesQuota(before.content) || namesQuota(content)) {
    const importerCode = content.importer.code;
    const drawn = await drawQuota(ctx, { declarationId, version, day, importerCode, draws: quotaDraws(content) });
    if (!drawn.ok) return refused(...under('/content', drawn.refusals));
  }
  await proofs.value.book();
  return ok(null);
}

export async function giveBackRights(ctx: Ctx, { id: declarationId, version, traderId, content }: Holder) {
  if (namesQuota(content)) await returnQuota(ctx, { declarationId, version });
  if (quotedClaims(content).length === 0) return;
  const nothing = { declarationId, version, traderId, claims: [] };
  await mustBe(await prepareProofDraw(ctx, nothing, originReferenceOf(ctx.profile))).book();
}

const namesQuota = ({ items }: DeclarationContent): boolean => items.some(({ quota }) => quota !== undefined);
