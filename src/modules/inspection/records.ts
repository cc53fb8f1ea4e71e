import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { ExaminationState, Finding, Outcome } from './domain/examination.ts';

export type Examination = {
  readonly id: string;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly declarationVersion: number;
  readonly traderName: string;
  readonly officeCode: string;
  readonly category: 2 | 3;
  readonly state: ExaminationState;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly assignedTo: string | null;
  readonly assignedName: string | null;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly rowVersion: number;
};

export type DocumentRequest = {
  readonly id: string;
  readonly examinationId: string;
  readonly declarationId: string;
  /** Place in the list that was asked for. */
  readonly line: number;
  readonly document: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly submitBy: PlainDate;
};

export type SubmittedDocument = {
  readonly id: string;
  readonly examinationId: string;
  readonly declarationId: string;
  readonly requestId: string | null;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
};

export type PhysicalInspection = {
  readonly id: string;
  readonly examinationId: string;
  readonly declarationId: string;
  readonly method: string;
  readonly plannedOn: PlainDate;
  readonly place: string;
  readonly witness: string | null;
  readonly plannedBy: string;
  readonly plannedAt: Instant;
  readonly performedOn: PlainDate | null;
  readonly finding: Finding | null;
  readonly notes: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Instant | null;
};
