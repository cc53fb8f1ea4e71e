// Every change of a declaration goes through here: the lifecycle is asked, the fact is stated, and the record becomes
// what the fact says. Saving is the caller's, so that several facts can share one update.

import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { legalMomentOf } from '../../platform/clock.ts';
import type { Ctx } from '../../platform/operation.ts';
import { platformRefusals } from '../../platform/refusals.ts';
import { applyFact } from './domain/fold-facts.ts';
import { allowedCommands, type DeclarationCommand, nextState } from './domain/lifecycle.ts';
import { type DeclarationFactData, type DeclarationFactType, FACT_VERSION, SUBJECT } from './facts.ts';
import { type Declaration, isDeclarant, mayReadDeclaration } from './record.ts';
import { declarationRefusals } from './refusals.ts';
import { lockDeclaration } from './working-set.ts';

type Fact = {
  [T in DeclarationFactType]: { readonly type: T; readonly data: DeclarationFactData<T> };
}[DeclarationFactType];

export function stateFact(ctx: Ctx, id: string, fact: Fact, isFirst = false): void {
  ctx.record({
    subject: SUBJECT,
    subjectId: id,
    type: fact.type,
    version: FACT_VERSION,
    data: fact.data,
    ...(isFirst ? { isFirst: true as const } : {}),
  });
}

export function advance(ctx: Ctx, declaration: Declaration, fact: Fact): Declaration {
  const flow = applyFact(declaration, fact);
  stateFact(ctx, declaration.id, fact);
  return { ...declaration, ...flow, changedAt: ctx.now, changedBy: ctx.actor.name };
}

export function checkCommand({ state }: Declaration, command: DeclarationCommand): Result<null> {
  return nextState(state, command) === undefined ? refused(notAllowed(state, command)) : ok(null);
}

const notAllowed = (state: Declaration['state'], command: DeclarationCommand): Refusal =>
  declarationRefusals.commandNotAllowed('', { state, command, allowed: allowedCommands(state).join(', ') || '—' });

export const notFound = (): Refusal => platformRefusals.notFound('/id', { what: 'declaration / 申告' });

/** For calls of later rooms: the row locked, the command allowed. */
export async function takeUp(ctx: Ctx, id: string, command: DeclarationCommand): Promise<Result<Declaration>> {
  const declaration = await lockDeclaration(ctx.tx, id);
  if (declaration === undefined) return refused(notFound());
  const allowed = checkCommand(declaration, command);
  return allowed.ok ? ok(declaration) : allowed;
}

export type Seen = { readonly id: string; readonly rowVersion?: number | undefined };

/** For people: also theirs to act on, and unchanged since they looked at it. */
export async function takeUpAsDeclarant(ctx: Ctx, { id, rowVersion }: Seen): Promise<Result<Declaration>> {
  const declaration = await lockDeclaration(ctx.tx, id);
  if (declaration === undefined || !mayReadDeclaration(ctx.actor, declaration)) return refused(notFound());
  if (!isDeclarant(ctx.actor, declaration)) return refused(declarationRefusals.notDeclarant('/id'));
  const since = checkUnchanged(ctx, declaration, rowVersion);
  return since.ok ? ok(declaration) : since;
}

/** Two at once: the second is told who was first, and when. */
export function checkUnchanged(
  { profile }: Ctx,
  { rowVersion, changedAt, changedBy }: Pick<Declaration, 'rowVersion' | 'changedAt' | 'changedBy'>,
  seen: number | undefined,
): Result<null> {
  if (seen === undefined || seen === rowVersion) return ok(null);
  const when = legalMomentOf(changedAt, profile.timeZone);
  return refused(platformRefusals.changedMeanwhile('/rowVersion', { who: changedBy, when }));
}
