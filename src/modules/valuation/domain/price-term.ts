// Customs Tariff Act Art. 4 (1): the customs value is the price at the Japanese port of arrival. Which transport costs
// a price already contains follows from its delivery term; the list of terms is the profile's data.

export type PriceTerm = {
  readonly code: string;
  readonly freightIncluded: boolean;
  readonly insuranceIncluded: boolean;
};

export type TransportCost = 'freight' | 'insurance';

/** Without a stated term the price is taken as it stands and every stated cost is added to it. */
export function isIncluded(cost: TransportCost, term: PriceTerm | undefined): boolean {
  if (term === undefined) return false;
  return cost === 'freight' ? term.freightIncluded : term.insuranceIncluded;
}

/** Freight always exists, so a term without it asks for it; goods that were not insured have no insurance to add. */
export function isRequired(cost: TransportCost, term: PriceTerm | undefined): boolean {
  return cost === 'freight' && term !== undefined && !term.freightIncluded;
}
