/** Facts that this room publishes, with the version of their data. Subject `exchange-list`. */
export const RATES_FACTS = { 'rates.exchange-rates-loaded': 1 } as const;
