import { randomInt } from 'node:crypto';
import { getParameter } from '../../../kernel/parameters.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { formatPaymentNumber } from '../domain/payment-number.ts';
import { nextPaymentNumber } from '../store.ts';

/** What the payer types at the bank (handbook 12.2). The confirmation number is drawn, so that none can be guessed. */
export async function issueNumbers({ tx, profile, today }: Ctx) {
  const parameters = profile.parametersOn(today);
  const digitsOf = (name: string): number => Number(getParameter(parameters, `payment.${name}`).value);
  const confirmationDigits = digitsOf('confirmation-number-digits');
  return {
    institutionNumber: getParameter(parameters, 'payment.collecting-institution-number').value,
    paymentNumber: formatPaymentNumber(await nextPaymentNumber(tx), digitsOf('payment-number-digits')),
    confirmationNumber: String(randomInt(10 ** confirmationDigits)).padStart(confirmationDigits, '0'),
  };
}
