import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Entry } from '../domain/entries.ts';
import type { Demand, Posting, PostingKind } from '../settlement.ts';

type Booking = { readonly kind: PostingKind; readonly entries: readonly Entry[] };

/** A demand is booked, reversed, received, given back and paid out at most once each: that is its reference. */
export const postingFor = ({ today, now }: Ctx, demand: Demand, { kind, entries }: Booking): Posting => ({
  id: newId<'Posting'>(),
  kind,
  reference: `${kind}:${demand.id}`,
  declarationId: demand.declarationId,
  demandId: demand.id,
  traderId: demand.traderId,
  brokerId: demand.brokerId,
  bookedOn: today,
  bookedAt: now,
  entries,
});
