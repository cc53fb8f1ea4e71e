import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { PUBLIC_ACTOR, systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { loadPastRulings } from './operations/load-past-rulings.ts';
import { listRulings } from './queries/list-rulings.ts';
import { searchPublicRulings } from './queries/search-public-rulings.ts';

let s: TestSystem;
beforeAll(async () => {
  s = await testSystem();
  const input: unknown = parse(s.system.profile.readText('demonstration/rulings.yaml'));
  mustBe(await s.perform(loadPastRulings, { actor: systemActor('test'), input }));
});
afterAll(() => s.stop());

describe('the rulings of the demonstration', () => {
  it('are twelve that anyone finds, of all three kinds and all standings of age', async () => {
    const found = mustBe(await s.perform(searchPublicRulings, { actor: PUBLIC_ACTOR, input: { limit: 200 } }));
    expect(found.total).toBe(12);
    expect(new Set(found.rulings.map(({ kind }) => kind)).size).toBe(3);
    expect(new Set(found.rulings.map(({ standing }) => standing))).toEqual(new Set(['valid', 'expired']));
  });

  it('leave four on the desk: one stopped, one that is nearly due', async () => {
    const { rulings } = mustBe(await s.perform(listRulings, { actor: s.actors.officer, input: {} }));
    expect(rulings).toHaveLength(4);
    expect(rulings.filter(({ clock }) => clock?.isStopped)).toHaveLength(1);
    expect(rulings.filter(({ clock }) => clock !== null && clock.daysLeft < 5)).toHaveLength(1);
  });

  it('say nothing in public of those who applied', async () => {
    const found = mustBe(await s.perform(searchPublicRulings, { actor: PUBLIC_ACTOR, input: { limit: 200 } }));
    const text = JSON.stringify(found);
    for (const name of ['株式会社', '合同会社', '関 守二', 'Co., Ltd.']) expect(text).not.toContain(name);
  });
});
