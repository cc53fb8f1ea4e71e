import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { findDeclarations } from '../../modules/declaration/queries/find-declarations.ts';
import { loadRiskRules } from '../../modules/risk/index.ts';
import { fillMorning } from './morning.ts';

let s: TestSystem;
let refusals: ReadonlyMap<string, number>;

beforeAll(async () => {
  s = await testSystem();
  const { system, clock } = s;
  for (const file of ['risk/rules.yaml', 'demonstration/risk-rules.yaml']) {
    const rules = { yaml: system.profile.readText(file), now: clock.now(), by: 'test' };
    mustBe(await system.db.transaction().execute((tx) => loadRiskRules(tx, rules)));
  }
  ({ refusals } = await fillMorning(system, 7));
});
afterAll(() => s.stop());

const countsOf = async (actor = s.actors.officer) => mustBe(await s.perform(findDeclarations, { actor, input: {} }));

describe('the morning of the demonstration', () => {
  it('leaves the officer’s own office documents to read and goods to look at, more of the first', async () => {
    const { counts = {} } = await countsOf();
    expect(counts.CAT2).toBeGreaterThanOrEqual(9);
    expect(counts.CAT3).toBeGreaterThanOrEqual(3);
    expect(counts.CAT2 ?? 0).toBeGreaterThan(counts.CAT3 ?? 0);
  });

  it('meets no refusal', () => {
    expect([...refusals.keys()]).toEqual([]);
  });

  it('spreads the arrivals over the hours before now, none after it', async () => {
    const { rows } = await countsOf();
    const times = rows.map(({ lodgedAt }) => lodgedAt ?? '');
    expect(new Set(times).size).toBeGreaterThan(10);
    expect(times.every((at) => at <= s.clock.now())).toBe(true);
  });
});
