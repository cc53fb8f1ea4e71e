/**
 * Temporary Tariff Measures Act, Annexed Table 1-3: the schedule names standard import prices in words; the figures
 * are dated parameters of the profile. Handbook 2.9.
 */
const STANDARD_PRICES: Readonly<Record<string, string>> = {
  部分肉: 'pork.cuts.standard-price',
  枝肉: 'pork.carcass.standard-price',
  豚肉加工品: 'pork.processed.standard-price',
  生きている豚: 'pork.live.standard-price',
};

export const standardPriceKey = (goods: string): string | undefined => STANDARD_PRICES[goods];
