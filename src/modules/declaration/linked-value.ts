// Handbook 3.2: the limits of low value look at what belongs together, however many declarations it was put into.
import { findParameter } from '../../kernel/parameters.ts';
import { addDays, parsePlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { DeclarationContent } from './content-schema.ts';
import { declarationRefusals } from './refusals.ts';
import { findLinked } from './store-linked.ts';

export type Linked = { readonly request: { readonly linkedValueJpy?: string }; readonly warnings: readonly Refusal[] };

const NOTHING: Linked = { request: {}, warnings: [] };

/** Only a scheme with a limit asks. The value goes into the assessment; that it did is told as a warning. */
export async function linkedValueOf(
  ctx: Ctx,
  content: DeclarationContent,
  {
    asOf,
    declarationId,
    dryRun,
  }: { readonly asOf: string; readonly declarationId: string | undefined; readonly dryRun: boolean },
): Promise<Linked> {
  const { scheme = 'general', importer, invoiceNumber, transport } = content;
  if (scheme === 'general') return NOTHING;
  const day = mustBe(parsePlainDate(asOf));
  const days = Number(findParameter(ctx.profile.parametersOn(day), 'declaration.split-window-days')?.value ?? 0);
  const { value, count } = await findLinked(ctx.tx, {
    importerCode: importer.code,
    invoiceNumber: invoiceNumber ?? null,
    billNumbers: transport.billNumbers,
    from: addDays(day, -days),
    to: addDays(day, days),
    except: declarationId ?? null,
    // A dry run may name any importer: it learns nothing of declarations that the asker cannot see.
    seenBy: dryRun ? ctx.actor : null,
  });
  if (count === 0) return NOTHING;
  return {
    request: { linkedValueJpy: String(value) },
    warnings: [declarationRefusals.countedTogether('/scheme', { count, value, days })],
  };
}
