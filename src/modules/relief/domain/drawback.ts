// Customs Tariff Act Art. 19 to 20: tax that was paid goes back when the goods leave again. Never more than the line
// paid, less what was given back for it before, and only within the time of the article.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export type LinePaid = { readonly duty: Minor; readonly consumptionTaxes: Minor };

/** The most that may still go back. `withConsumptionTax`: the article reaches it. */
export function mostDrawback(paid: LinePaid, withConsumptionTax: boolean, before: Minor): Minor {
  const whole = paid.duty + (withConsumptionTax ? paid.consumptionTaxes : 0n);
  return whole > before ? whole - before : 0n;
}

export type DrawbackFault = 'too-late' | 'before-permit' | 'above-paid' | 'nothing-left';

export function checkDrawback(
  { amount, happenedOn }: { readonly amount: Minor; readonly happenedOn: PlainDate },
  { most, permittedOn, until }: { readonly most: Minor; readonly permittedOn: PlainDate; readonly until: PlainDate },
): DrawbackFault | undefined {
  if (happenedOn < permittedOn) return 'before-permit';
  if (happenedOn > until) return 'too-late';
  if (most === 0n) return 'nothing-left';
  return amount > most ? 'above-paid' : undefined;
}
