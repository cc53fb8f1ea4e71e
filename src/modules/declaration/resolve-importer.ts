import { parseTraderCode } from '../../kernel/party.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { hasMandate } from '../registry/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { findImporter } from './find-importer.ts';
import { declarationRefusals } from './refusals.ts';

export type Owner = {
  readonly content: DeclarationContent;
  readonly traderId: string | null;
  readonly brokerId: string | null;
};

/** Whose declaration it is: a trader's staff declare for their own firm, a broker for those who gave it a mandate. */
export async function resolveImporter(ctx: Ctx, content: DeclarationContent): Promise<Result<Owner>> {
  const code = parseTraderCode(content.importer.code, '/content/importer/code');
  if (!code.ok) return code;
  const { actor } = ctx;
  const [trader, isMandated] = await Promise.all([
    findImporter(ctx.tx, code.value),
    actor.brokerId !== null && hasMandate(ctx.tx, actor.brokerId, code.value),
  ]);
  const allowed =
    actor.role === 'system' ||
    (trader !== undefined && actor.role === 'trader' && actor.traderId === trader.id) ||
    isMandated;
  if (!allowed) return refused(declarationRefusals.importerNotYours('/content/importer/code', { code: code.value }));
  return ok({
    content: { ...content, importer: { ...content.importer, code: code.value } },
    traderId: trader?.id ?? null,
    brokerId: actor.role === 'broker' ? actor.brokerId : null,
  });
}
