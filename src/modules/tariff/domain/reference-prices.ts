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

/** The bounds of price bands that the schedule names in words; handbook 2.9. */
const BAND_PRICES: Readonly<Record<string, string>> = {
  部分肉に係る従量税適用限度価格: 'pork.cuts.specific-limit',
  部分肉に係る分岐点価格: 'pork.cuts.gate-price',
  枝肉に係る従量税適用限度価格: 'pork.carcass.specific-limit',
  枝肉に係る分岐点価格: 'pork.carcass.gate-price',
  豚肉加工品に係る分岐点価格: 'pork.processed.gate-price',
};

export const bandPriceKey = (name: string): string | undefined => BAND_PRICES[name];
