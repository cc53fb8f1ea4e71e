// What `./sekisho correct` and the pages ask: the penalties and the delinquency tax of one correction, with the
// reasoning. Needs the profile only, no database.
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import { readCsv } from '../../platform/csv.ts';
import type { Profile } from '../../platform/profile.ts';
import { type ClosedDays, nextOpenDay } from '../rates/contract.ts';
import { type CorrectionFlag, carriedForward } from './carried-forward.ts';
import { type CorrectionCase, decideLateness, decidePenalties } from './domain/correction.ts';
import { lastDayOf } from './domain/delinquency.ts';
import { readDelinquencyRules } from './domain/delinquency-rules.ts';
import { readPenaltyRules } from './domain/penalty-rules.ts';
import { type CorrectionRequest, readCorrectionRequest } from './read-correction.ts';
import { auditRefusals } from './refusals.ts';

export type CorrectionAnswer = {
  readonly timing: string;
  readonly underDeclaration: string;
  readonly nonDeclaration: string;
  readonly heavy: string;
  readonly delinquency: string;
  readonly total: string;
  readonly due: PlainDate;
  /** What a reader must know although nothing is wrong. */
  readonly flags: readonly CorrectionFlag[];
  readonly trace: readonly TraceStep[];
};

/** `request` may be anything: it is checked here, and every fault is told at once. */
export function answerCorrection(request: unknown, profile: Profile): Result<CorrectionAnswer> {
  const read = readCorrectionRequest(request);
  if (!read.ok) return read;
  const { paidDate } = read.value;
  const asked = { ...read.value, due: dueOf(read.value, profile) };
  const penalties = decidePenalties(asked, penaltyRulesFor(profile, asked));
  const late = decideLateness(asked, paidDate, delinquencyRulesFor(profile, asked.permitDate));
  if (late.unknownYears.length > 0) {
    return refused(auditRefusals.ratesUnknown('/permitDate', { years: late.unknownYears.join(', ') }));
  }
  const { underDeclaration, nonDeclaration, heavy, timing } = penalties;
  return ok({
    timing,
    underDeclaration: String(underDeclaration),
    nonDeclaration: String(nonDeclaration),
    heavy: String(heavy),
    delinquency: String(late.amount),
    total: String(underDeclaration + nonDeclaration + heavy + late.amount),
    due: asked.due,
    flags: carriedForward({ ...asked, carriedYears: late.carriedYears }, profile),
    trace: [...penalties.trace, ...late.trace],
  });
}

/** The law of penalties is that of the statutory due date. */
export const penaltyRulesFor = (profile: Profile, { permitDate }: Pick<CorrectionCase, 'permitDate'>) =>
  readPenaltyRules(profile.parametersOn(permitDate));

export const delinquencyRulesFor = (profile: Profile, asOf: PlainDate) =>
  readDelinquencyRules((day) => profile.parametersOn(day), asOf);

type Dated = Pick<CorrectionRequest, 'kind' | 'amendedDate'>;

/** Customs Act Art. 9: an amended return is due on its day; what customs decided, a month after the notice. */
export function dueOf({ kind, amendedDate }: Dated, profile: Profile): PlainDate {
  if (kind === 'amended') return amendedDate;
  const months = profile.parametersOn(amendedDate).values['payment.due.reassessment-months']?.value ?? '1';
  return nextOpenDay(lastDayOf(amendedDate, Number(months)), closedDaysOf(profile));
}

const calendars = new WeakMap<Profile, ClosedDays>();

/** As the profile prints them: a question on the command line opens no database. */
export function closedDaysOf(profile: Profile): ClosedDays {
  const known = calendars.get(profile);
  if (known) return known;
  const { closedDays } = profile.settings.calendar as { closedDays: string };
  const days = new Set(readCsv(profile.readText(closedDays)).map(({ date }) => date as PlainDate));
  calendars.set(profile, days);
  return days;
}

export const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0n);
