// Handbook 4.2: a proof may be used until the same day some months later, one for several consignments on the days of
// its period.
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { validUntil } from './check-proof.ts';
import type { OriginReference } from './domain/origin-reference.ts';
import type { ProofRecord } from './proof-record.ts';

type Dated = Pick<ProofRecord, 'agreement' | 'issuedOn' | 'periodTo'>;

/** Last day of use; `null` for a paper without a day, or of an agreement that is no longer known. */
export function lastDayOf({ agreement, issuedOn, periodTo }: Dated, reference: OriginReference): PlainDate | null {
  if (periodTo !== null) return mustBe(parsePlainDate(periodTo));
  const columns = reference.agreements.filter((one) => one.agreement === agreement);
  if (issuedOn === null || columns.length === 0) return null;
  const proofMonths = Math.min(...columns.map((column) => column.proofMonths));
  return validUntil(mustBe(parsePlainDate(issuedOn)), { proofMonths });
}
