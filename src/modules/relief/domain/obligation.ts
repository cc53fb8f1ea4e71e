// Customs Tariff Act Art. 13 to 18: goods under relief must be re-exported, used or manufactured within a time; what is
// not accounted for by then, or is put to another use, owes the tax that was relieved, in the share of its quantity.
import { compare, type Decimal, decimal, subtract } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts';

export const OBLIGATION_STATES = ['OPEN', 'DISCHARGED', 'COLLECTED', 'LAPSED'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** States × commands; everything else is refused. */
export const LIFECYCLE = {
  OPEN: { report: 'OPEN', discharge: 'DISCHARGED', extend: 'OPEN', collect: 'COLLECTED', lapse: 'LAPSED' },
  /** Where a part of the goods was collected. */
  DISCHARGED: { lapse: 'LAPSED' },
  COLLECTED: { lapse: 'LAPSED' },
  /** A correction took the relief from the line: it owes the tax itself. */
  LAPSED: {},
} as const satisfies Record<ObligationState, Partial<Record<string, ObligationState>>>;

/** A report counts when an officer has confirmed it; a diversion, told against oneself, at once. */
export const REPORT_STATES = ['REPORTED', 'CONFIRMED', 'REFUSED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_LIFECYCLE = {
  REPORTED: { confirm: 'CONFIRMED', refuse: 'REFUSED' },
  CONFIRMED: {},
  REFUSED: {},
} as const satisfies Record<ReportState, Partial<Record<string, ReportState>>>;

/** What is decided about a report in this state, if it may be. */
export const decided = (state: ReportState, command: 'confirm' | 'refuse'): ReportState | undefined =>
  state === 'REPORTED' ? REPORT_LIFECYCLE[state][command] : undefined;

export const REPORT_KINDS = ['re-export', 'export', 'use', 'manufacture', 'destruction', 'diversion'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What satisfies each follow-up; destruction under customs supervision satisfies all, diversion none. */
const SATISFIED_BY: Readonly<Record<string, readonly ReportKind[]>> = {
  're-export': ['re-export', 'destruction'],
  're-export-or-destruction': ['re-export', 'destruction'],
  export: ['export', 'destruction'],
  use: ['use', 'destruction'],
  manufacture: ['manufacture', 'destruction'],
};

export const mayReport = (followUp: string, kind: ReportKind): boolean =>
  kind === 'diversion' || (SATISFIED_BY[followUp] ?? []).includes(kind);

/** The limit runs from the permit; one that ends on a closed day moves to the next open one (`nextOpen`). */
export const dueDate = (permittedOn: PlainDate, months: number, nextOpen: (day: PlainDate) => PlainDate): PlainDate =>
  nextOpen(addMonths(permittedOn, months));

/** Share of an amount for a part of the quantity, fraction of a yen dropped: never more than the whole. */
export function shareFor(amount: Minor, part: Decimal, whole: Decimal): Minor {
  if (compare(part, whole) >= 0) return amount;
  const scale = Math.max(part.scale, whole.scale);
  const units = (value: Decimal): bigint => value.units * 10n ** BigInt(scale - value.scale);
  return (amount * units(part)) / units(whole);
}

/** What nobody has accounted for yet. `pending`: reported, and not yet confirmed. */
export const leftOf = (quantity: Decimal, accounted: Decimal, pending: Decimal = decimal(0n)): Decimal =>
  subtract(subtract(quantity, accounted), pending);

/** The reminder that falls on this day, in days before the deadline. */
export const reminderOn = (today: PlainDate, dueOn: PlainDate, days: readonly number[]): number | undefined =>
  days.find((before) => addDays(dueOn, -before) === today);
