/** Facts that this room publishes, with the version of their data. */
export const REGISTRY_FACTS = {
  'registry.trader-registered': 1,
  'registry.broker-registered': 1,
  'registry.account-opened': 1,
} as const;
