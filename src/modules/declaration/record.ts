import type { Actor } from '../../kernel/actor.ts';
import type { Instant } from '../../platform/clock.ts';
import type { AssessmentAnswer } from '../duty/contract.ts';
import type { DeclarationContent } from './content-schema.ts';
import { formatDeclarationNumber } from './domain/declaration-number.ts';
import type { DeclarationFlow } from './domain/declaration-record.ts';

/** One declaration as its row and its version in force have it. */
export type Declaration = DeclarationFlow & {
  readonly id: string;
  readonly numberBody: string;
  readonly office: string;
  readonly importerCode: string;
  readonly importerName: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly paymentMethod: string;
  readonly bondedPlace: string;
  readonly registeredAt: Instant;
  readonly lodgedAt: Instant | null;
  readonly historical: boolean;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly content: DeclarationContent;
  /** `null` until lodged. */
  readonly assessment: AssessmentAnswer | null;
};

export const numberOf = ({ numberBody, branch }: Pick<Declaration, 'numberBody' | 'branch'>): string =>
  formatDeclarationNumber({ body: numberBody, branch });

type Owned = Pick<Declaration, 'traderId' | 'brokerId'>;

/** Customs of every office, the importer, and the broker who lodged it; nobody else learns that it exists. */
export function mayReadDeclaration(actor: Actor, declaration: Owned): boolean {
  switch (actor.role) {
    case 'officer':
    case 'supervisor':
    case 'system':
      return true;
    case 'trader':
      return actor.traderId !== null && actor.traderId === declaration.traderId;
    case 'broker':
      return actor.brokerId !== null && actor.brokerId === declaration.brokerId;
    default:
      return false;
  }
}

/** Who declared: the broker where there is one, else the importer. */
export function isDeclarant(actor: Actor, declaration: Owned): boolean {
  if (actor.role === 'system') return true;
  if (declaration.brokerId !== null) return actor.role === 'broker' && actor.brokerId === declaration.brokerId;
  return actor.role === 'trader' && actor.traderId !== null && actor.traderId === declaration.traderId;
}
