/**
 * Facts that this room publishes, with the version of their data. Subjects `tariff-edition`, `quota-certificate`,
 * `safeguard-trigger`.
 */
export const TARIFF_FACTS = {
  'tariff.edition-imported': 1,
  'tariff.quota-certificate-issued': 1,
  'tariff.quota-drawn': 1,
  'tariff.quota-returned': 1,
  'tariff.safeguard-triggered': 1,
  'tariff.safeguard-ended': 1,
} as const;
