// States of one version of a rule × what may be done with it (law 6 of the house).

export const RULE_STATES = ['draft', 'tested', 'active', 'retired'] as const;
export type RuleState = (typeof RULE_STATES)[number];

export const RULE_COMMANDS = ['edit', 'test', 'activate', 'retire'] as const;
export type RuleCommand = (typeof RULE_COMMANDS)[number];

/**
 * `null`: not allowed. Editing an active or retired version opens a new draft beside it; the old text stays as it was.
 * A text that was changed after its test-run is a draft again.
 */
export const RULE_LIFECYCLE = {
  draft: { edit: 'draft', test: 'tested', activate: null, retire: 'retired' },
  tested: { edit: 'draft', test: 'tested', activate: 'active', retire: 'retired' },
  active: { edit: 'draft', test: 'active', activate: null, retire: 'retired' },
  retired: { edit: 'draft', test: null, activate: null, retire: null },
} as const satisfies Record<RuleState, Record<RuleCommand, RuleState | null>>;

export const nextRuleState = (state: RuleState, command: RuleCommand): RuleState | null =>
  RULE_LIFECYCLE[state][command];

export const allowedRuleCommands = (state: RuleState): RuleCommand[] =>
  RULE_COMMANDS.filter((command) => RULE_LIFECYCLE[state][command] !== null);
