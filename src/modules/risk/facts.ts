/** Facts that this room publishes, with the version of their data. None of them says why a declaration was selected. */
export const RISK_FACTS = {
  'risk.rule-drafted': 1,
  'risk.rule-tested': 1,
  'risk.rule-activated': 1,
  'risk.rule-retired': 1,
  'risk.random-share-set': 1,
  'risk.selection-disputed': 1,
} as const;
export type RiskFactType = keyof typeof RISK_FACTS;
