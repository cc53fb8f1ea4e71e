import type { Instant } from '../../../platform/clock.ts';
import type { Profile } from '../../../platform/profile.ts';
import type { Signer } from '../../../platform/signer.ts';
import type { ReceiptFrame } from './build-receipt.ts';
import type { ReceiptSubject } from './receipt.ts';

type Issuing = { readonly signer: Signer; readonly profile: Profile; readonly now: Instant };

/** Who signs, and when: the administration of the profile, on this installation. */
export function receiptFrameOf({ signer, profile, now }: Issuing, subject?: ReceiptSubject): ReceiptFrame {
  const { administration } = profile.settings as { administration?: { name?: { en?: string } } };
  const issuer = administration?.name?.en ?? profile.country;
  return { signer, issuer, issuedAt: now, ...(subject ? { subject } : {}) };
}
