import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Entry } from './domain/entries.ts';
import type { DemandState } from './domain/match-notice.ts';
import type { TaxAmounts } from './domain/tax-amounts.ts';

export type DemandKind = 'ordinary' | 'amended-return' | 'reassessment' | 'refund';

/** What payment needs to know of a declaration: who owes what, and how they want to pay. */
export type DeclarationToSettle = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly officeCode: string;
  readonly method: string;
  readonly accountNumber: string | null;
  readonly owed: TaxAmounts;
  /** After the permit: an amended return is due on the day it is lodged. */
  readonly isAmendment: boolean;
  /** Taken over from another system: what was paid there is not in this ledger. */
  readonly isHistorical: boolean;
  /** Reassessed by customs: due a month after the notice, and never debited unasked. */
  readonly reassessmentDue?: PlainDate;
};

export type Demand = {
  readonly id: string;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly declarationVersion: number;
  readonly kind: DemandKind;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly officeCode: string;
  readonly method: string;
  readonly amounts: TaxAmounts;
  readonly total: bigint;
  readonly state: DemandState;
  readonly institutionNumber: string | null;
  readonly paymentNumber: string | null;
  readonly confirmationNumber: string | null;
  /** Why a real-time debit did not go through, so that a number was issued instead. */
  readonly debitFailure: string | null;
  readonly dueOn: PlainDate | null;
  /** The kind of deferral (code list `deferral-kinds`), kept when it is paid. */
  readonly deferral: string | null;
  /** Comprehensive deferral: the month that it is paid with, and the demand of that month. */
  readonly deferredMonth: string | null;
  readonly monthId: string | null;
  /** When it was found unpaid after its due date. */
  readonly overdueOn: PlainDate | null;
  readonly issuedAt: Instant;
  readonly closedAt: Instant | null;
};

/** A demand that is not put off. */
export const NOT_DEFERRED = { deferral: null, deferredMonth: null, monthId: null, overdueOn: null } as const;

export const POSTING_KINDS = [
  'demand',
  'reversal',
  'receipt',
  'refund',
  'payout',
  'accrual',
  'recourse',
  'opening',
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

export type Posting = {
  readonly id: string;
  readonly kind: PostingKind;
  /** Names the business event; the same event cannot be booked twice. */
  readonly reference: string;
  readonly declarationId: string;
  readonly demandId: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly bookedOn: PlainDate;
  readonly bookedAt: Instant;
  readonly entries: readonly Entry[];
};

/** Who owes in the ledger: the importer's key, or the name of one who has none here. */
export const debtorOf = ({ traderId, traderName }: Pick<Demand, 'traderId' | 'traderName'>): string =>
  traderId ?? traderName;
