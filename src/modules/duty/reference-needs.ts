// Which reference data an assessment will look at, so that they can be loaded (or fetched by a browser) beforehand.
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LineToValue } from '../valuation/contract.ts';
import type { DeclarationToAssess } from './read-request.ts';

export type ReferenceNeeds = {
  readonly asOf: PlainDate;
  readonly codes: readonly string[];
  readonly currencies: readonly string[];
};

export const referenceNeeds = (declaration: DeclarationToAssess): ReferenceNeeds => ({
  asOf: declaration.asOf,
  codes: [...new Set(declaration.items.map(({ code }) => code))],
  currencies: currenciesOf(declaration),
});

/** Every currency that an amount of the declaration is stated in. */
export function currenciesOf({ items, header }: Pick<DeclarationToAssess, 'items' | 'header'>): string[] {
  const stated: LineToValue[] = [header, ...items.map(({ goods }) => goods)];
  const amounts = stated.flatMap(({ price, freight, insurance, adjustments = [] }) => [
    price,
    freight,
    insurance,
    ...adjustments.map(({ money }) => money),
  ]);
  return [...new Set(amounts.flatMap((money) => (money ? [money.currency] : [])))];
}
