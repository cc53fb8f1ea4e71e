import { describe, expect, it } from 'vitest';
import { allowedRuleCommands, nextRuleState, RULE_COMMANDS, RULE_STATES, type RuleState } from './rule-lifecycle.ts';

describe('the life of a rule', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<RuleState>(['draft']);
    for (const state of reached) {
      for (const command of RULE_COMMANDS) {
        const next = nextRuleState(state, command);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...RULE_STATES].sort());
  });

  it('offers exactly the commands that lead somewhere', () => {
    for (const state of RULE_STATES) {
      for (const command of RULE_COMMANDS) {
        expect(allowedRuleCommands(state).includes(command)).toBe(nextRuleState(state, command) !== null);
      }
    }
  });

  it('becomes active only out of a test-run', () => {
    expect(RULE_STATES.filter((state) => nextRuleState(state, 'activate') !== null)).toEqual(['tested']);
  });

  it('needs a new test-run after any edit', () => {
    for (const state of RULE_STATES) expect(nextRuleState(state, 'edit')).toBe('draft');
  });

  it('does not come back from retirement by itself', () => {
    expect(allowedRuleCommands('retired')).toEqual(['edit']);
  });
});
