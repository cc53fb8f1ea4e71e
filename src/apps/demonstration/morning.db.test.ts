import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { listAuditNotices } from '../../modules/audit/queries/list-audit-notices.ts';
import { findDeclarations } from '../../modules/declaration/queries/find-declarations.ts';
import { listProofs } from '../../modules/origin/queries/list-proofs.ts';
import { getObligation, listObligations } from '../../modules/relief/queries/list-obligations.ts';
import { loadRiskRules } from '../../modules/risk/index.ts';
import { listQuotaCertificates } from '../../modules/tariff/index.ts';
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

  it('leaves certificates in use, one nearly used up, and a proof that two declarations share', async () => {
    const { certificates } = mustBe(await s.perform(listQuotaCertificates, { actor: s.actors.trader, input: {} }));
    const left = Object.fromEntries(certificates.map(({ number, used, remaining }) => [number, [used, remaining]]));
    expect(left).toMatchObject({ 'DEMO-TQ-0001': ['38', '2'], 'DEMO-TQ-0002': ['60', '190'] });
    const { proofs } = mustBe(await s.perform(listProofs, { actor: s.actors.trader, input: {} }));
    expect(proofs.find(({ number }) => number === 'DEMO-CO-CN-001')?.lines).toMatchObject([{ remaining: '4500' }]);
  });

  it('leaves goods under relief with their deadline, one report to be checked, and an audit announced', async () => {
    const { obligations } = mustBe(await s.perform(listObligations, { actor: s.actors.officer, input: {} }));
    expect(obligations.map(({ article, state }) => [article, state])).toContainEqual(['17', 'OPEN']);
    const details = await Promise.all(
      obligations.map(({ id }) => s.perform(getObligation, { actor: s.actors.officer, input: { id } })),
    );
    expect(details.flatMap((one) => mustBe(one).reports)).toMatchObject([{ evidence: 'DEMO-EXPORT-PERMIT-001' }]);
    const { notices } = mustBe(await s.perform(listAuditNotices, { actor: s.actors.officer, input: {} }));
    expect(notices).toHaveLength(1);
  });
});
