import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Timing } from './domain/timing.ts';

export type AuditNotice = {
  readonly id: string;
  readonly importerCode: string;
  readonly traderId: string;
  readonly importerName: string;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly notifiedOn: PlainDate;
  readonly purpose: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

/** From when a reassessment was to be foreseen: for one declaration, or for the permits of an importer in a period. */
export type Foreseen = {
  readonly id: string;
  readonly traderId: string | null;
  readonly importerName: string;
  readonly declarationId: string | null;
  readonly declarationNumber: string | null;
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
  readonly foreseenOn: PlainDate;
  readonly ground: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

/** Customs Act and General Rules: penalties are computed apart for duty, each excise law, and consumption tax. */
export const TAX_ITEMS = ['duty', 'excise', 'consumption'] as const;
export type TaxItem = (typeof TAX_ITEMS)[number];

export type CorrectionCause = 'amended' | 'reassessed' | 'correction-accepted';

export type Correction = {
  readonly id: string;
  readonly declarationId: string;
  readonly declarationVersion: number;
  readonly taxItem: TaxItem;
  readonly cause: CorrectionCause;
  readonly declarationNumber: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly importerName: string;
  readonly office: string;
  readonly declaredTax: Minor;
  /** Below zero where tax went back. */
  readonly additionalTax: Minor;
  readonly earlierAdditionalTax: Minor;
  readonly permittedOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly auditNoticeOn: PlainDate | null;
  readonly foreseenOn: PlainDate | null;
  readonly timing: Timing;
  readonly concealed: boolean;
  readonly repeat: boolean;
  readonly electronic: boolean;
  /** A law fell, or there was good reason: no penalty, no delinquency tax. */
  readonly waived: boolean;
  readonly underDeclaration: Minor;
  readonly heavy: Minor;
  readonly penaltyTrace: readonly TraceStep[];
  /** `null` until the tax is paid. */
  readonly delinquency: Minor | null;
  readonly paidOn: PlainDate | null;
  readonly delinquencyTrace: readonly TraceStep[] | null;
  readonly refundInterest: Minor;
  readonly reason: string;
  readonly runId: string | null;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
};
