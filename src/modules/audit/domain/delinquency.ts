// Customs Act Art. 12 (延滞税) and supplementary provisions; handbook 9.3. From the day after the statutory due date to
// the payment; the higher rate begins two months after the due date of the assessment itself. Days are counted by
// calendar year, for each year has its own rates; a year always has 365 days.

import { add, type Decimal, decimal, formatDecimal, wholePart, ZERO } from '../../../kernel/decimal.ts';
import { floorTo, type Minor } from '../../../kernel/money.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { formatPercent, type RateFraction } from '../../../kernel/rate.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { step } from './step.ts';

const LAW = { rule: 'delinquency-tax', law: { ja: '関税法第12条', en: 'Customs Act, Art. 12' } };

export type YearRates = {
  readonly first: RateFraction;
  readonly later: RateFraction;
  /** The profile has no rates of that year; these are the last ones known. */
  readonly isCarriedOver: boolean;
  /** The year that the rates were announced for. */
  readonly knownOf: number;
};

export type DelinquencyRules = {
  readonly baseUnit: Minor;
  readonly amountUnit: Minor;
  readonly leastAmount: Minor;
  readonly daysOfYear: bigint;
  readonly firstMonths: number;
  readonly skipAfterMonths: number;
  /** `undefined`: before the first year that the profile knows. */
  readonly ratesOf: (year: number) => YearRates | undefined;
};

export type Late = {
  readonly tax: Minor;
  /** Customs Act Art. 9: ordinarily the day of the permit. */
  readonly statutoryDue: PlainDate;
  /** Due date of this assessment: the day of the amended return, one month after a reassessment. */
  readonly due: PlainDate;
  readonly paid: PlainDate;
  /** The amended return or the notice; days beyond a year up to it are left out. `null`: nothing is left out. */
  readonly skipUntil: PlainDate | null;
};

export type Delinquency = {
  readonly amount: Minor;
  readonly trace: readonly TraceStep[];
  /** Years whose rates the profile does not know at all; the amount is then not computed. */
  readonly unknownYears: readonly number[];
  /** Years computed with the rates of an earlier one. */
  readonly carriedYears: readonly CarriedYear[];
};

export type CarriedYear = { readonly year: number; readonly knownOf: number };

export function decideDelinquency(late: Late, rules: DelinquencyRules): Delinquency {
  const base = floorTo(rules.baseUnit, late.tax);
  const firstUntil = lastDayOf(late.due, rules.firstMonths);
  const yearEnd = lastDayOf(late.statutoryDue, rules.skipAfterMonths);
  const counted = spansOf(late, rules)
    .flatMap((span) => splitAfter(span, firstUntil))
    .flatMap(splitByYear);
  const years = [...new Set(counted.map(yearOf))];
  const unknownYears = years.filter((year) => rules.ratesOf(year) === undefined);
  if (base === 0n || unknownYears.length > 0) {
    return { amount: 0n, trace: base === 0n ? [baseStep(late, base, yearEnd)] : [], unknownYears, carriedYears: [] };
  }
  const pieces = counted.map((span) => pieceOf(span, { base, firstUntil, rules }));
  // Exact until here, as in the worked example: 28,156.9 and 16,155.6 are 44,312.
  const sum = wholePart(pieces.reduce((total, { exact }) => add(total, exact), ZERO)) / rules.daysOfYear;
  const floored = floorTo(rules.amountUnit, sum);
  const amount = floored < rules.leastAmount ? 0n : floored;
  const total = step(LAW, {
    title: { ja: '100円未満切捨て、1,000円未満は徴収しない', en: 'Floored to 100; below 1,000 not collected' },
    inputs: { sum: ['合計', sum] },
    result: amount,
  });
  const carriedYears = years.flatMap((year): CarriedYear[] => {
    const rates = rules.ratesOf(year);
    return rates?.isCarriedOver ? [{ year, knownOf: rates.knownOf }] : [];
  });
  const trace = [baseStep(late, base, yearEnd), ...pieces.map(({ told }) => told), total];
  return { amount, trace, unknownYears, carriedYears };
}

/** Both days count. */
type Span = { readonly from: PlainDate; readonly to: PlainDate };

const yearOf = ({ from }: Span): number => Number(from.slice(0, 4));
const isSpan = ({ from, to }: Span): boolean => from <= to;

/** The days that count at all: those beyond a year after the statutory due date are skipped up to the return. */
function spansOf({ statutoryDue, paid, skipUntil }: Late, { skipAfterMonths }: DelinquencyRules): Span[] {
  const from = addDays(statutoryDue, 1);
  if (skipUntil === null) return [{ from, to: paid }].filter(isSpan);
  const yearEnd = lastDayOf(statutoryDue, skipAfterMonths);
  if (skipUntil <= yearEnd) return [{ from, to: paid }].filter(isSpan);
  const before = { from, to: yearEnd < paid ? yearEnd : paid };
  return [before, { from: addDays(skipUntil, 1), to: paid }].filter(isSpan);
}

/** The last day of a time of so many months that begins on the day after `day` (Civil Code Art. 143). */
export function lastDayOf(day: PlainDate, months: number): PlainDate {
  const begins = addDays(day, 1);
  const target = addMonths(begins, months);
  return target.slice(8) === begins.slice(8) ? addDays(target, -1) : target;
}

const splitAfter = ({ from, to }: Span, last: PlainDate): Span[] =>
  [
    { from, to: to < last ? to : last },
    { from: from > last ? from : addDays(last, 1), to },
  ].filter(isSpan);

function splitByYear({ from, to }: Span): Span[] {
  const end = `${from.slice(0, 4)}-12-31` as PlainDate;
  return to <= end ? [{ from, to }] : [{ from, to: end }, ...splitByYear({ from: addDays(end, 1), to })];
}

type Table = { readonly base: Minor; readonly firstUntil: PlainDate; readonly rules: DelinquencyRules };

function pieceOf(
  span: Span,
  { base, firstUntil, rules }: Table,
): { readonly exact: Decimal; readonly told: TraceStep } {
  const rates = rules.ratesOf(yearOf(span));
  if (!rates) throw new Error(`No rates of ${yearOf(span)}`);
  const isFirst = span.to <= firstUntil;
  const rate = isFirst ? rates.first : rates.later;
  const days = daysBetween(span.from, span.to) + 1;
  const exact = decimal(base * BigInt(days) * rate.units, rate.scale);
  const told = step(LAW, {
    title: isFirst
      ? { ja: '納期限の翌日から2月まで', en: 'Until two months after the due date' }
      : { ja: '2月を経過した日から', en: 'After those two months' },
    inputs: {
      from: ['始期', span.from],
      to: ['終期', span.to],
      days: ['日数', String(days)],
      rate: ['年の割合', formatPercent(rate)],
    },
    result: shownYen(exact, rules.daysOfYear),
    note: rates.isCarriedOver ? CARRIED_OVER : PIECE_EXACT,
  });
  return { exact, told };
}

/** The exact figure may have no end; a tenth of a yen tells enough. */
function shownYen(timesDays: Decimal, daysOfYear: bigint): string {
  const tenths = wholePart({ ...timesDays, units: timesDays.units * 10n }) / daysOfYear;
  return formatDecimal(decimal(tenths, 1));
}

const baseStep = ({ tax, statutoryDue, due, skipUntil }: Late, base: Minor, yearEnd: PlainDate): TraceStep =>
  step(LAW, {
    title: { ja: '計算の基礎となる税額（1万円未満切捨て）', en: 'Tax counted, floored to 10,000' },
    inputs: {
      tax: ['税額', tax],
      'statutory due date': ['法定納期限', statutoryDue],
      'due date of this assessment': ['具体的納期限', due],
      ...(skipUntil === null || skipUntil <= yearEnd
        ? {}
        : { 'days beyond a year skipped until': ['1年経過後の除算期間の終期', skipUntil] }),
    },
    result: base,
  });

const PIECE_EXACT = {
  ja: '期間ごとの端数は残し（表示は0.1円未満切捨て）、合計で1円未満を切り捨てる（日数÷365）。',
  en: 'The fraction of a piece is kept (shown to a tenth of a yen); only the sum drops its own (days over 365).',
};
const CARRIED_OVER = {
  ja: 'この年の割合は未登録のため、直近の割合による（要確認）。期間ごとの端数は合計まで残す。',
  en: 'The rate of this year is not on file; the last known one is used (unconfirmed). Fractions are kept to the sum.',
};
