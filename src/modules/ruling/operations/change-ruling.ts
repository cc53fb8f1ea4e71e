import { ok, type Result, refused } from '../../../kernel/result.ts';
import { legalMomentOf } from '../../../platform/clock.ts';
import type { JsonObject } from '../../../platform/json.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { sideOf } from '../access.ts';
import { commandsFor } from '../domain/commands-for.ts';
import { nextState, type RulingCommand } from '../domain/lifecycle.ts';
import { factOf } from '../domain/state-after.ts';
import type { Ruling } from '../records.ts';
import { rulingRefusals } from '../refusals.ts';
import { lockRuling, updateRuling } from '../store.ts';

type Wanted = { readonly id: string; readonly rowVersion?: number | undefined };

/** The ruling, locked, seen in its newest state, with the command open to whoever asks. */
export async function takeRuling(
  ctx: Ctx,
  { id, rowVersion }: Wanted,
  command: RulingCommand,
): Promise<Result<Ruling>> {
  const ruling = await lockRuling(ctx.tx, id);
  const side = ruling && sideOf(ctx.actor, ruling);
  if (!ruling || !side) return refused(platformRefusals.notFound('/id', { what: id }));
  if (rowVersion !== undefined && rowVersion !== ruling.rowVersion) {
    const when = legalMomentOf(ruling.changedAt, ctx.profile.timeZone);
    const who = side === 'applicant' ? '' : ruling.changedBy;
    return refused(platformRefusals.changedMeanwhile('/rowVersion', { who, when }));
  }
  const allowed = commandsFor(ruling, { side, today: ctx.today, name: ctx.actor.name });
  if (!allowed.includes(command)) {
    const params = { state: ruling.state, command, allowed: allowed.join(', ') || '—' };
    return refused(rulingRefusals.commandNotAllowed('', params));
  }
  return ok(ruling);
}

type Change = {
  readonly command: RulingCommand;
  readonly patch?: Partial<Ruling>;
  readonly data?: JsonObject;
};

/** Saves and states it. The state is what the table says the command leads to. */
export async function changeRuling(ctx: Ctx, was: Ruling, { command, patch, data = {} }: Change): Promise<Ruling> {
  const state = nextState(was.state, command);
  if (!state) throw new Error(`${command} is not in the table for ${was.state}`);
  const ruling: Ruling = {
    ...was,
    ...patch,
    state,
    changedAt: ctx.now,
    changedBy: ctx.actor.name,
    rowVersion: was.rowVersion + 1,
  };
  await updateRuling(ctx.tx, ruling);
  ctx.record({ subject: 'ruling', subjectId: ruling.id, type: factOf(command), version: 1, data });
  return ruling;
}
