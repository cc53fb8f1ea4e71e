import { newId } from '../../platform/ids.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { Entry, MovementKind } from './domain/entries.ts';
import type { Hold, Movement } from './store.ts';

type Booking = { readonly kind: MovementKind; readonly entries: readonly Entry[] };

/** What moved for a hold, in the words of the ledger. The hold's step is the movement's. */
export const movementOf = ({ today, now, actor }: Ctx, hold: Hold, { kind, entries }: Booking): Movement => ({
  id: newId<'GuaranteeMovement'>(),
  guaranteeId: hold.guaranteeId,
  kind,
  reference: hold.reference,
  step: hold.step,
  about: hold.about,
  bookedOn: today,
  bookedAt: now,
  bookedBy: actor.name,
  entries,
});
