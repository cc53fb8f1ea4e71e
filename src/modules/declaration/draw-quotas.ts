// Handbook 2.7: what is declared within a tariff quota is drawn from its certificate when it is lodged; another version
// draws the difference, a withdrawal gives everything back.

import type { PlainDate } from '../../kernel/plain-date.ts';
import { parseQuantity } from '../../kernel/quantity.ts';
import { under } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { drawQuota, type QuotaDraw, returnQuota } from '../tariff/index.ts';
import type { DeclarationContent } from './content-schema.ts';

type Holder = { readonly id: string; readonly version: number; readonly content: DeclarationContent };

type Drawing = {
  readonly version: number;
  readonly content: DeclarationContent;
  /** The day of lodging. */
  readonly day: PlainDate;
};

/** Refusals point into `/content`, as those of the examination do. */
export async function drawQuotas(ctx: Ctx, before: Holder, { version, content, day }: Drawing): Promise<Result<null>> {
  if (!namesQuota(before.content) && !namesQuota(content)) return ok(null);
  const declarationId = before.id;
  const use = { declarationId, version, day, importerCode: content.importer.code, draws: drawsOf(content) };
  const drawn = await drawQuota(ctx, use);
  return drawn.ok ? ok(null) : refused(...under('/content', drawn.refusals));
}

export async function giveBackQuotas(ctx: Ctx, { id: declarationId, version, content }: Holder): Promise<void> {
  if (namesQuota(content)) await returnQuota(ctx, { declarationId, version });
}

const namesQuota = ({ items }: DeclarationContent): boolean => items.some(({ quota }) => quota !== undefined);

/** Quantities that cannot be read were refused by the examination before. */
const drawsOf = ({ items }: DeclarationContent): QuotaDraw[] =>
  items.flatMap(({ quota, code, quantities }, index) => {
    if (quota === undefined) return [];
    const read = quantities.flatMap((quantity) => {
      const parsed = parseQuantity(quantity);
      return parsed.ok ? [parsed.value] : [];
    });
    const plain = code.replace(/[.\s-]/g, '').slice(0, 9);
    return [{ certificate: quota.certificate, code: plain, quantities: read, pointer: `/items/${index}` }];
  });
