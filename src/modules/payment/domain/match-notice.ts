// Handbook 12.2, 12.3: a bank notice settles exactly one open demand, to the yen. Part payment and overpayment are
// refused: customs would otherwise hold money that no declaration owes.
import type { Minor } from '../../../kernel/money.ts';

/** `deferred`: due later, on security; the permit does not wait for it. */
export type DemandState = 'open' | 'deferred' | 'settled' | 'cancelled';

export type Demanded = {
  readonly state: DemandState;
  readonly total: Minor;
  readonly institutionNumber: string | null;
  readonly confirmationNumber: string | null;
};

export type Notified = {
  readonly institutionNumber: string;
  readonly confirmationNumber: string;
  readonly amount: Minor;
};

export type NoticeMatch = 'settles' | 'unknown' | 'already-settled' | 'cancelled' | 'short' | 'over';

export function matchNotice(notice: Notified, demand: Demanded | undefined): NoticeMatch {
  // A wrong confirmation number gets the answer of an unknown payment number: numbers cannot be tried out one by one.
  if (demand === undefined || demand.confirmationNumber !== notice.confirmationNumber) return 'unknown';
  if (demand.institutionNumber !== notice.institutionNumber) return 'unknown';
  if (demand.state === 'settled') return 'already-settled';
  if (demand.state === 'cancelled') return 'cancelled';
  if (notice.amount < demand.total) return 'short';
  return notice.amount > demand.total ? 'over' : 'settles';
}
