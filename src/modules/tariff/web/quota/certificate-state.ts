import type { Tone } from '../../../../ui/index.ts';
import type { WireQuotaCertificate } from '../../contract.ts';
import { sizeOf } from './percent-of.ts';

export type CertificateState = 'valid' | 'spent' | 'early' | 'expired';

/** Whether a certificate can be used on a day: one that is over is over, whatever is left of it. */
export function stateOf(
  { validFrom, validTo, remaining }: Pick<WireQuotaCertificate, 'validFrom' | 'validTo' | 'remaining'>,
  today: string,
): CertificateState {
  if (validTo < today) return 'expired';
  if (sizeOf(remaining) === 0n) return 'spent';
  return today < validFrom ? 'early' : 'valid';
}

export const STATE_TONES: Readonly<Record<CertificateState, Tone>> = {
  valid: 'ok',
  spent: 'neutral',
  early: 'info',
  expired: 'neutral',
};
