// Customs Act Art. 12 (延滞税) and supplementary provisions; handbook 9.3. From the day after the statutory due date to
// the payment; the higher rate begins two months after the due date of the assessment itself. Days are counted by
// calendar year, for each year has its own rates; a year always has 365 days.

import { floorTo, type Minor } from '../../../kernel/money.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { formatPercent, type RateFraction } from '../../../kernel/rate.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { shareOf } from './share.ts';
import { step } from './step.ts';

const LAW = { rule: 'delinquency-tax', law: { ja: '関税法第12条', en: 'Customs Act, Art. 12' } };

export type YearRates = {
  readonly first: RateFraction;
  readonly later: RateFraction;
  /** The profile has no rates of that year; these are the last ones known. */
  readonly isCarriedOver: boolean;
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
};

export function decideDelinquency(late: Late, rules: DelinquencyRules): Delinquency {
  const base = floorTo(rules.baseUnit, late.tax);
  const firstUntil = lastDayOf(late.due, rules.firstMonths);
  const yearEnd = lastDayOf(late.statutoryDue, rules.skipAfterMonths);
  const counted = spansOf(late, rules)
    .flatMap((span) => splitAfter(span, firstUntil))
    .flatMap(splitByYear);
  const unknownYears = [...new Set(counted.map(yearOf))].filter((year) => rules.ratesOf(year) === undefined);
  if (base === 0n || unknownYears.length > 0) {
    return { amount: 0n, trace: base === 0n ? [baseStep(late, base, yearEnd)] : [], unknownYears };
  }
  const pieces = counted.map((span) => pieceOf(span, { base, firstUntil, rules }));
  const sum = pieces.reduce((total, { amount }) => total + amount, 0n);
  const floored = floorTo(rules.amountUnit, sum);
  const amount = floored < rules.leastAmount ? 0n : floored;
  const total = step(LAW, {
    title: { ja: '100円未満切捨て、1,000円未満は徴収しない', en: 'Floored to 100; below 1,000 not collected' },
    inputs: { sum: ['合計', sum] },
    result: amount,
  });
  return { amount, trace: [baseStep(late, base, yearEnd), ...pieces.map(({ told }) => told), total], unknownYears };
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

function pieceOf(span: Span, { base, firstUntil, rules }: Table): { readonly amount: Minor; readonly told: TraceStep } {
  const rates = rules.ratesOf(yearOf(span));
  if (!rates) throw new Error(`No rates of ${yearOf(span)}`);
  const isFirst = span.to <= firstUntil;
  const rate = isFirst ? rates.first : rates.later;
  const days = daysBetween(span.from, span.to) + 1;
  const amount = shareOf(base * BigInt(days), rate) / rules.daysOfYear;
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
    result: amount,
    note: rates.isCarriedOver ? CARRIED_OVER : PIECE_FLOORED,
  });
  return { amount, told };
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

const PIECE_FLOORED = {
  ja: '計算の途中の1円未満は期間ごとに切り捨てる（日数÷365）。',
  en: 'A fraction of a yen is dropped in each piece (days over 365).',
};
const CARRIED_OVER = {
  ja: 'この年の割合は未登録のため、直近の割合による（要確認）。1円未満は期間ごとに切り捨てる。',
  en: 'The rate of this year is not on file; the last known one is used (unconfirmed). Fractions are dropped.',
};
