// Which reference data an assessment will look at, so that they can be loaded (or fetched by a browser) beforehand.
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LineToValue } from '../valuation/contract.ts';
import type { DeclarationToAssess } from './read-request.ts';

export type ReferenceNeeds = {
  readonly asOf: PlainDate;
  readonly codes: readonly string[];
  readonly currencies: readonly string[];
  /** Certificates of tariff quota. */
  readonly certificates?: readonly string[];
  /** The declaration that asks: what it holds of a certificate already is free for it. */
  readonly drawnBy?: string | undefined;
  /** Traders whose certificates the asker may know of; left out or `null`: everybody's. */
  readonly holders?: readonly string[] | null | undefined;
  /** Preferences are claimed: limits of the agreements are stated in currencies of their own. */
  readonly claimed?: boolean;
};

export const referenceNeeds = (declaration: DeclarationToAssess): ReferenceNeeds => ({
  asOf: declaration.asOf,
  codes: [...new Set(declaration.items.map(({ code }) => code))],
  currencies: currenciesOf(declaration),
  ...certificatesOf(declaration),
  ...(declaration.items.some(({ claim }) => claim !== undefined) ? { claimed: true } : {}),
});

function certificatesOf({ items }: DeclarationToAssess): Pick<ReferenceNeeds, 'certificates'> {
  const named = items.flatMap(({ quotaCertificate }) => (quotaCertificate === undefined ? [] : [quotaCertificate]));
  return named.length === 0 ? {} : { certificates: [...new Set(named)] };
}

/** Every currency that an amount of the declaration is stated in. */
export function currenciesOf({ items, header }: Pick<DeclarationToAssess, 'items' | 'header'>): string[] {
  const currencies = new Set<string>();
  addCurrencies(header, currencies);
  for (const { goods } of items) addCurrencies(goods, currencies);
  return [...currencies];
}

function addCurrencies({ price, freight, insurance, adjustments }: LineToValue, to: Set<string>): void {
  if (price) to.add(price.currency);
  if (freight) to.add(freight.currency);
  if (insurance) to.add(insurance.currency);
  if (adjustments) for (const { money } of adjustments) to.add(money.currency);
}
