/** Facts that this room publishes, with the version of their data. */
export const REGISTRY_FACTS = {
  'registry.trader-registered': 1,
  'registry.broker-registered': 1,
  'registry.account-opened': 1,
  'registry.account-closed': 1,
  'registry.account-reopened': 1,
  'registry.account-moved': 1,
  'registry.password-changed': 1,
} as const;
