// Customs Act Art. 67: lodging gives the declaration its legal effect. Handbook 1.5 and 1.11; the law, the rates and
// the exchange rates are those of the day of the main lodging, so a preliminary declaration is assessed again then.
import { ok, type Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { keepQuotedProofs, originReferenceOf } from '../../origin/index.ts';
import { advance, checkCommand } from '../advance.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { totalsText } from '../domain/declaration-record.ts';
import type { DeclarationCommand } from '../domain/lifecycle.ts';
import { isPreliminary } from '../domain/lifecycle.ts';
import type { LodgingCondition } from '../domain/lodging-condition.ts';
import { commandFor } from '../domain/lodging-condition.ts';
import { drawRights } from '../draw-rights.ts';
import { examineContent } from '../examine-content.ts';
import { quotedClaims } from '../quoted-proofs.ts';
import type { Declaration } from '../record.ts';
import { secureTax } from '../secure-tax.ts';
import type { NewVersion } from '../store.ts';
import { officeHours } from './office-opening.ts';

export const LODGE_QUEUED_TASK = 'declaration.lodge-queued';

export type Lodged = { readonly declaration: Declaration; readonly version: NewVersion | null };
export type ToLodge = { readonly condition: LodgingCondition; readonly content: DeclarationContent };

/** What the condition letter makes of the declaration. Saves nothing: the caller writes row and version at once. */
export async function lodge(ctx: Ctx, d: Declaration, { condition, content }: ToLodge): Promise<Result<Lodged>> {
  const hours = condition === 'K' ? await officeHours(ctx) : undefined;
  const command = commandFor(condition, { state: d.state, officeIsOpen: hours?.isOpen ?? true });
  const allowed = checkCommand(d, command);
  if (!allowed.ok) return allowed;
  if (command !== 'queue' || hours === undefined) return lodgeNow(ctx, d, { command, condition, content });
  const examined = await examineContent(ctx, content, { asOf: ctx.today, preliminary: false, declarationId: d.id });
  if (!examined.ok) return examined;
  ctx.enqueue({
    task: LODGE_QUEUED_TASK,
    payload: { id: d.id },
    key: `${LODGE_QUEUED_TASK}:${d.id}`,
    runAt: hours.nextOpening,
  });
  const queued = advance(ctx, d, { type: 'declaration.queued', data: { until: hours.nextOpening } });
  return ok({ declaration: queued, version: null });
}

type ToLodgeNow = ToLodge & { readonly command: DeclarationCommand };

/** The lodging itself, whatever led to it: a person, the opening of the office, the arrival of the goods. */
export async function lodgeNow(
  ctx: Ctx,
  d: Declaration,
  { command, condition, content }: ToLodgeNow,
): Promise<Result<Lodged>> {
  const preliminary = command === 'lodge-preliminary';
  const examined = await examineContent(ctx, content, { asOf: ctx.today, preliminary, declarationId: d.id });
  if (!examined.ok) return examined;
  const secured = await secureTax(ctx, { ...d, content }, { total: examined.value.assessment.totals.total });
  if (!secured.ok) return secured;
  const number = { version: d.latestVersion + 1, branch: d.branch };
  const drawn = await drawRights(ctx, d, { version: number.version, content, day: ctx.today });
  if (!drawn.ok) return drawn;
  // Last of all that may refuse: a job that cannot lodge commits all the same, and must not have kept anything.
  const quoted = { traderId: d.traderId, claims: quotedClaims(content) };
  await keepQuotedProofs(ctx, quoted, originReferenceOf(ctx.profile));
  const data = { ...number, totals: totalsText(examined.value.assessment.totals), condition, lodgedOn: ctx.today };
  const wasPreliminary = isPreliminary(d.state);
  const flow = preliminary
    ? advance(ctx, d, { type: 'declaration.preliminary-lodged', data })
    : advance(ctx, d, { type: 'declaration.lodged', data: { ...data, wasPreliminary, command } });
  const { answer } = examined.value;
  const declaration = { ...flow, lodgedAt: ctx.now, content, assessment: answer };
  return ok({ declaration, version: newVersion(ctx, declaration, 'lodged') });
}

export const newVersion = (
  ctx: Ctx,
  { latestVersion, branch, content, assessment }: Declaration,
  cause: NewVersion['cause'],
  reason: string | null = null,
): NewVersion => ({
  version: latestVersion,
  cause,
  branch,
  content,
  assessment,
  reason,
  madeAt: ctx.now,
  madeBy: ctx.actor.name,
});
