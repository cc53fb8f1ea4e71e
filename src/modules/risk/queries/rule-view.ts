import type { RuleRow, RuleVersionView } from '../contract.ts';
import { allowedRuleCommands } from '../domain/rule-lifecycle.ts';
import type { CountedRule, RuleVersionRow } from '../store.ts';

export const ruleRowOf = (row: CountedRule): RuleRow => ({
  id: row.ruleId,
  name: row.name,
  current: versionViewOf(row),
  activeVersion: row.activeVersion,
  hits: Number(row.hits),
  hits30Days: Number(row.hits30),
  errors: Number(row.errors),
  disputes: Number(row.disputes),
});

export const versionViewOf = (row: RuleVersionRow): RuleVersionView => ({
  version: row.version,
  state: row.state,
  cel: row.cel,
  reason: { ja: row.reasonJa, en: row.reasonEn },
  category: row.category,
  weight: row.weight,
  activeFrom: row.activeFrom,
  activeTo: row.activeTo,
  writtenBy: row.writtenBy,
  writtenAt: row.writtenAt,
  changedBy: row.changedBy,
  changedAt: row.changedAt,
  test: row.test,
  retiredBecause: row.retiredBecause,
  allowed: allowedRuleCommands(row.state),
});
