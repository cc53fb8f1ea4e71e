// Customs Act Art. 9-2 (extension of the time limit for payment): individually three months from the day after the
// permit; comprehensively three months from the day after the end of the specified month; for special returns two
// months from the day after the due date of the return. Act on General Rules for National Taxes, Art. 10: a period of
// months ends on the day before the one that corresponds to its first; there being none, on the last day of the month;
// a limit that falls on a closed day moves to the next open one.
import { addDays, addMonths, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { TraceStep } from '../../../kernel/trace.ts';

/** Where the months begin to run: the day after this one (code list `deferral-kinds`, column `period_from`). */
export const PERIOD_STARTS = ['permit', 'end-of-permit-month', 'end-of-next-month'] as const;
export type PeriodStart = (typeof PERIOD_STARTS)[number];

export type DueQuestion = {
  readonly permittedOn: PlainDate;
  readonly from: PeriodStart;
  readonly months: number;
  /** Moves a limit on a closed day; of the business calendar. */
  readonly nextOpenDay: (day: PlainDate) => PlainDate;
};

export type DueDate = {
  readonly dueOn: PlainDate;
  /** The month whose declarations are paid together, `YYYY-MM`: that of the permit (our reading of "specified"). */
  readonly month: string;
  readonly trace: readonly TraceStep[];
};

export function dueDate({ permittedOn, from, months, nextOpenDay }: DueQuestion): DueDate {
  const base = baseOf(permittedOn, from);
  const lapses = endOfMonths(base, months);
  const dueOn = nextOpenDay(lapses);
  return { dueOn, month: monthOf(permittedOn), trace: traceOf({ permittedOn, base, months, lapses, dueOn }) };
}

/** The last day of a period of months that begins on the day after `base`. */
export function endOfMonths(base: PlainDate, months: number): PlainDate {
  const first = addDays(base, 1);
  const corresponding = addMonths(first, months);
  return corresponding.slice(8) === first.slice(8) ? addDays(corresponding, -1) : corresponding;
}

export const monthOf = (day: PlainDate): string => day.slice(0, 7);

export const lastDayOfMonth = (day: PlainDate): PlainDate => {
  const first = mustBe(parsePlainDate(`${monthOf(day)}-01`));
  return addDays(addMonths(first, 1), -1);
};

function baseOf(permittedOn: PlainDate, from: PeriodStart): PlainDate {
  switch (from) {
    case 'permit':
      return permittedOn;
    case 'end-of-permit-month':
      return lastDayOfMonth(permittedOn);
    case 'end-of-next-month':
      // A special return is due by the end of the month after the permit; whether that day itself moves when the office
      // is closed is unconfirmed, so the months run from the day that the law names.
      return lastDayOfMonth(addDays(lastDayOfMonth(permittedOn), 1));
  }
}

type Traced = {
  readonly permittedOn: PlainDate;
  readonly base: PlainDate;
  readonly months: number;
  readonly lapses: PlainDate;
  readonly dueOn: PlainDate;
};

const traceOf = ({ permittedOn, base, months, lapses, dueOn }: Traced): readonly TraceStep[] => [
  {
    rule: 'payment.due.period',
    title: { ja: '延長の期間の末日', en: 'End of the extension' },
    law: { ja: '関税法第9条の2、国税通則法第10条第1項', en: 'Customs Act, Art. 9-2; General Rules Act, Art. 10(1)' },
    inputs: [
      { name: { ja: '許可の日', en: 'permit' }, value: permittedOn },
      { name: { ja: '起算日の前日', en: 'day before the period' }, value: base },
      { name: { ja: '月数', en: 'months' }, value: String(months) },
    ],
    result: lapses,
  },
  {
    rule: 'payment.due.closed-day',
    title: { ja: '閉庁日の繰下げ', en: 'Moved to an open day' },
    law: { ja: '国税通則法第10条第2項', en: 'General Rules Act, Art. 10(2)' },
    inputs: [{ name: { ja: '期間の末日', en: 'end of the period' }, value: lapses }],
    result: dueOn,
  },
];
