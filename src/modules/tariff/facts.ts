/**
 * Facts that this room publishes, with the version of their data. Subjects `tariff-edition` and `quota-certificate`.
 */
export const TARIFF_FACTS = {
  'tariff.edition-imported': 1,
  'tariff.quota-certificate-issued': 1,
  'tariff.quota-drawn': 1,
  'tariff.quota-returned': 1,
} as const;
