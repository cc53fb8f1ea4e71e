import { type RiskRow, type RiskValue, VARIABLES } from './variables.ts';

const EMPTY = { string: '', int: 0n, double: 0, bool: false, 'list<string>': [] } as const;

/** A row in which every variable is empty, but for what the test says. */
export const riskRow = (given: Record<string, RiskValue> = {}): RiskRow => ({
  ...Object.fromEntries(VARIABLES.map(({ name, type }) => [name, EMPTY[type]])),
  itemNumber: 1n,
  ...given,
});
