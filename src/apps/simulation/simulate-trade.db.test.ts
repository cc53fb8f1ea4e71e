import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { findDeclarations } from '../../modules/declaration/queries/find-declarations.ts';
import { viewDeclaration } from '../../modules/declaration/queries/view-declaration.ts';
import { type Simulated, simulateTrade } from './simulate-trade.ts';

let s: TestSystem;
let simulated: Simulated;

beforeAll(async () => {
  s = await testSystem();
  simulated = await simulateTrade(s.system, { declarations: 120, seed: 11, days: 80, progress: () => undefined });
});
afterAll(() => s.stop());

const everything = async () => {
  const actor = s.actors.officer;
  const { rows } = mustBe(await s.perform(findDeclarations, { actor, input: { office: 'all', limit: 200 } }));
  return Promise.all(rows.map(async ({ id }) => mustBe(await s.perform(viewDeclaration, { actor, input: { id } }))));
};

describe('simulated trade', () => {
  it('contains amended returns that raised the tax and corrections that were asked for and decided', async () => {
    const all = await everything();
    expect(all.length).toBe(simulated.registered);
    const amended = all.filter(({ amendmentCount }) => amendmentCount > 0);
    expect(amended.length).toBeGreaterThan(0);
    for (const { versions } of amended) {
      const [before, after] = versions.toSorted((a, b) => a.version - b.version).slice(-2);
      expect(BigInt(after?.total ?? 0)).toBeGreaterThan(BigInt(before?.total ?? 0));
    }
    expect(
      all.filter(({ correction }) => correction === 'accepted' || correction === 'rejected').length,
    ).toBeGreaterThan(0);
  });

  it('is refused no revision', () => {
    const revisions = /amend-return|request-correction|decide-correction/;
    expect([...simulated.refusals.keys()].filter((name) => revisions.test(name))).toEqual([]);
  });
});
