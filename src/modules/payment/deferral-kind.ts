import { getParameter } from '../../kernel/parameters.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { Profile } from '../../platform/profile.ts';
import { getClosedDays, nextOpenDay } from '../rates/index.ts';
import { type DueDate, dueDate, PERIOD_STARTS } from './domain/due-date.ts';

/** A kind of deferral as the country profile has it (code list `deferral-kinds`). */
export type DeferralKind = {
  readonly code: string;
  readonly isMonthly: boolean;
  readonly needsSecurity: boolean;
  readonly periodFrom: (typeof PERIOD_STARTS)[number];
  /** Name of the parameter with the months. */
  readonly parameter: string;
};

export function getDeferralKind(profile: Profile, code: string): DeferralKind {
  const row = profile.codes('deferral-kinds').find((each) => each.code === code);
  const periodFrom = PERIOD_STARTS.find((name) => name === row?.period_from);
  if (!row?.parameter || !periodFrom) throw new Error(`The profile does not say how deferral ${code} runs`);
  return {
    code,
    isMonthly: row.collected === 'monthly',
    needsSecurity: row.security === 'required',
    periodFrom,
    parameter: row.parameter,
  };
}

/** Longer than any deferral and the closures at its end. */
const CALENDAR_DAYS = 400;

/** When a deferral that begins with today's permit is due. */
export async function dueDateFrom(ctx: Ctx, kind: DeferralKind, permittedOn: PlainDate): Promise<DueDate> {
  const months = Number(getParameter(ctx.profile.parametersOn(permittedOn), kind.parameter).value);
  const closed = await getClosedDays(ctx.tx, { from: permittedOn, to: addDays(permittedOn, CALENDAR_DAYS) });
  return dueDate({ permittedOn, from: kind.periodFrom, months, nextOpenDay: (day) => nextOpenDay(day, closed) });
}
