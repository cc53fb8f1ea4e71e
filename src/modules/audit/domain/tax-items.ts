// Handbook 9.2: additional duties are computed per tax item, consumption and local consumption tax together
// (unconfirmed); delinquency tax likewise.
import type { Minor } from '../../../kernel/money.ts';

type Totals = {
  readonly duty: Minor;
  readonly excise: Minor;
  readonly consumptionTax: Minor;
  readonly localConsumptionTax: Minor;
};

export const byTaxItem = ({ duty, excise, consumptionTax, localConsumptionTax }: Totals) => ({
  duty,
  excise,
  consumption: consumptionTax + localConsumptionTax,
});
