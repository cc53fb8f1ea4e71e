import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { InvalidBecause, PublicText, RulingApplication } from './contract.ts';
import type { RulingKind } from './domain/kinds.ts';
import type { RulingState } from './domain/lifecycle.ts';

export type Ruling = {
  readonly id: string;
  readonly number: string | null;
  readonly kind: RulingKind;
  readonly state: RulingState;
  readonly traderId: string;
  readonly brokerId: string | null;
  readonly applicantName: string;
  readonly application: RulingApplication;
  readonly targetDays: number | null;
  readonly receivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredBy: string | null;
  readonly validUntil: PlainDate | null;
  readonly reviewUntil: PlainDate | null;
  readonly reviewRequestedOn: PlainDate | null;
  readonly reviewReasons: string | null;
  readonly reviewDecidedOn: PlainDate | null;
  readonly deferredUntil: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  readonly publicText: PublicText | null;
  /** Of the decision in force. */
  readonly code: string | null;
  readonly origin: string | null;
  readonly invalidatedOn: PlainDate | null;
  readonly invalidBecause: InvalidBecause | null;
  readonly invalidReason: string | null;
  readonly assignedTo: string | null;
  readonly assignedName: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly rowVersion: number;
};

export type Question = {
  readonly rulingId: string;
  readonly line: number;
  readonly question: string;
  readonly askedOn: PlainDate;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly answer: string | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
};

export type Decision = {
  readonly rulingId: string;
  readonly line: number;
  readonly code: string | null;
  readonly origin: string | null;
  /** How the customs value is found. */
  readonly method: string | null;
  readonly reasons: string;
  readonly law: string;
  readonly validFrom: PlainDate;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly isReview: boolean;
};

export type RulingDocument = {
  readonly id: string;
  readonly rulingId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
};
