/** Facts that this room publishes, with the version of their data. Subject `tariff-edition`. */
export const TARIFF_FACTS = { 'tariff.edition-imported': 1 } as const;
