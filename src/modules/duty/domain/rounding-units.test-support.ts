import type { RoundingUnits } from './rounding.ts';

/** Customs Answer 1111, written down apart from the profile, which is compared with it. */
export const UNITS: RoundingUnits = {
  dutyBase: 1000n,
  lineDuty: 1n,
  dutyTotal: 100n,
  dutyInConsumptionTaxBase: 100n,
  consumptionTaxBase: 1000n,
  lineConsumptionTax: 1n,
  consumptionTaxTotal: 100n,
  localTaxBase: 100n,
  lineLocalTax: 1n,
  localTaxTotal: 100n,
  exciseTotal: 100n,
  leastTaxableBase: 1000n,
};
