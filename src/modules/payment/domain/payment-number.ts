// Customs Act Art. 9-4 (electronic payment); handbook 12.2. Lengths are unconfirmed, so they are parameters; the inner
// structure is ours: a running number and two check digits, so that a slip of a finger is caught at the bank.
const CHECK_DIGITS = 2;
const CHECK_MODULUS = 97n;

/** A payment number of `digits` digits; throws when the running number no longer fits (a broken profile). */
export function formatPaymentNumber(running: bigint, digits: number): string {
  const body = String(running).padStart(digits - CHECK_DIGITS, '0');
  if (running < 1n || body.length > digits - CHECK_DIGITS) {
    throw new Error(`Payment number ${running} does not fit ${digits} digits`);
  }
  return body + checkDigitsOf(body);
}

export function hasValidCheckDigits(paymentNumber: string): boolean {
  if (!/^\d{3,24}$/.test(paymentNumber)) return false;
  return paymentNumber.slice(-CHECK_DIGITS) === checkDigitsOf(paymentNumber.slice(0, -CHECK_DIGITS));
}

/** ISO 7064 MOD 97-10, which catches every single wrong digit and every swap of neighbours. */
const checkDigitsOf = (body: string): string =>
  String(CHECK_MODULUS + 1n - ((BigInt(body) * 100n) % CHECK_MODULUS)).padStart(CHECK_DIGITS, '0');
