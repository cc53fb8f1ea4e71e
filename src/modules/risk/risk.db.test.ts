import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { type Actor, PUBLIC_ACTOR } from '../../kernel/actor.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { changeDeclaration, registerDeclaration } from '../declaration/index.ts';
import { golfBalls } from './declared-goods.test-support.ts';
import { riskRoutes } from './http.ts';
import { stopRandomDraw } from './no-random.test-support.ts';
import { activateRule } from './operations/activate-rule.ts';
import { disputeSelection } from './operations/dispute-selection.ts';
import { draftRule } from './operations/draft-rule.ts';
import { editRule } from './operations/edit-rule.ts';
import { loadRiskRules } from './operations/load-rules.ts';
import { retireRule } from './operations/retire-rule.ts';
import { setRandomShare } from './operations/set-random-share.ts';
import { testRule } from './operations/test-rule.ts';
import { getRule } from './queries/get-rule.ts';
import { getSelection } from './queries/get-selection.ts';
import { listRules } from './queries/list-rules.ts';

let s: TestSystem;
beforeAll(async () => {
  s = await testSystem();
  // What the profile ships has its own test; here only the rules that a test writes shall select.
  await s.databases.ownerPool.query(`update risk.rule_version set state = 'retired', retired_because = 'test'`);
  await s.databases.ownerPool.query('update risk.rule_book set revision = gen_random_uuid()');
  await stopRandomDraw(s.db);
});
afterAll(() => s.stop());

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`.trim());
const as = (actor: Actor, input: unknown) => ({ actor, input });
const text = (cel: string, given: object = {}) => ({
  cel,
  reason: { ja: '理由', en: 'reason' },
  category: 2,
  ...given,
});
const draft = async (name: string, cel: string, given: object = {}) =>
  mustBe(await s.perform(draftRule, as(s.actors.officer, { name, ...text(cel, given) }))).id;
const test = (id: string) => s.perform(testRule, as(s.actors.officer, { id }));
const activate = (id: string, actor = s.actors.supervisor) => s.perform(activateRule, as(actor, { id }));
const retire = (id: string) => s.perform(retireRule, as(s.actors.supervisor, { id, because: 'over' }));
const inForce = async (name: string, cel: string, given: object = {}) => {
  const id = await draft(name, cel, given);
  mustBe(await test(id));
  mustBe(await activate(id));
  return id;
};
const lodge = async (given: Parameters<typeof golfBalls>[0] = {}, actor = s.actors.otherTrader) =>
  mustBe(await s.perform(registerDeclaration, as(actor, { content: golfBalls(given), lodge: true })));
const selectionOf = async (id: string) => mustBe(await s.perform(getSelection, as(s.actors.officer, { id })));

describe('a rule of selection', () => {
  it('goes from draft through a test-run into force, and only a supervisor puts it there', async () => {
    const id = await draft('life', 'origin == "QQ"');
    expect(codes(await activate(id))).toEqual(['risk.command-not-allowed']);
    mustBe(await test(id));
    expect(codes(await activate(id, s.actors.officer))).toEqual(['platform.forbidden']);
    mustBe(await activate(id));
    const view = mustBe(await s.perform(getRule, as(s.actors.officer, { id })));
    expect(view).toMatchObject({ activeVersion: 1, current: { state: 'active', version: 1 } });
    mustBe(await retire(id));
    expect(codes(await retire(id))).toEqual(['risk.command-not-allowed']);
  });

  it('that does not compile is refused with its place and a remedy, and nothing is kept', async () => {
    const faulty = await s.perform(
      draftRule,
      as(s.actors.officer, { name: 'faulty', ...text('origin == "CN" && colour == "red"') }),
    );
    expect(codes(faulty)).toEqual(['risk.cel-unknown-name /cel']);
    expect(!faulty.ok && faulty.refusals[0]?.params).toMatchObject({
      position: '19',
      detail: expect.stringContaining('colour'),
    });
    const { rules } = mustBe(await s.perform(listRules, as(s.actors.officer, {})));
    expect(rules.map(({ name }) => name)).not.toContain('faulty');
  });

  it('has one name only', async () => {
    await draft('twice', 'aeo');
    const again = await s.perform(draftRule, as(s.actors.officer, { name: 'twice', ...text('aeo') }));
    expect(codes(again)).toEqual(['risk.rule-name-taken /name']);
  });

  it('edited while in force keeps selecting by its old wording until the new one is tested and activated', async () => {
    const id = await inForce('reworded', 'origin == "AA"');
    mustBe(await s.perform(editRule, as(s.actors.officer, { id, ...text('origin == "BB"') })));
    expect((await lodge({ origin: 'US' })).category).toBe(1);
    const view = mustBe(await s.perform(getRule, as(s.actors.officer, { id })));
    expect(view).toMatchObject({ activeVersion: 1, current: { version: 2, state: 'draft' } });
    expect(codes(await activate(id))).toEqual(['risk.command-not-allowed']);
    mustBe(await test(id));
    mustBe(await s.perform(editRule, as(s.actors.officer, { id, ...text('origin == "CC"') })));
    expect(codes(await activate(id))).toEqual(['risk.command-not-allowed']);
    mustBe(await test(id));
    mustBe(await activate(id));
    const after = mustBe(await s.perform(getRule, as(s.actors.officer, { id })));
    expect(after.versions.map(({ version, state }) => `${version} ${state}`)).toEqual(['2 active', '1 retired']);
    mustBe(await retire(id));
  });

  it('tells who came first when two officers edit it', async () => {
    const id = await draft('contested', 'aeo');
    const seen = mustBe(await s.perform(getRule, as(s.actors.officer, { id }))).current.changedAt;
    s.clock.set('2026-11-20T01:05:00.000Z');
    mustBe(await s.perform(editRule, as(s.actors.officer, { id, changedAt: seen, ...text('!aeo') })));
    const late = await s.perform(editRule, as(s.actors.otherOfficer, { id, changedAt: seen, ...text('aeo') }));
    expect(codes(late)).toEqual(['risk.rule-changed /changedAt']);
    expect(!late.ok && late.refusals[0]?.params.who).toBe(s.actors.officer.name);
  });

  it('is put into force once when two supervisors do it at the same time', async () => {
    const id = await draft('both', 'origin == "QQ"');
    mustBe(await test(id));
    const both = await Promise.all([activate(id), activate(id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(['risk.command-not-allowed']);
    mustBe(await retire(id));
  });
});

describe('a lodged declaration', () => {
  it('goes to category 1 when no rule hits, and the selection is on record', async () => {
    const { id, category } = await lodge();
    expect(category).toBe(1);
    expect(await selectionOf(id)).toMatchObject({
      selections: [{ sequence: 1, category: 1, byRules: 1, byDraw: 1, findings: [], trigger: 'declaration.lodged' }],
    });
  });

  it('is selected by a rule in force, with reason, evidence and a count', async () => {
    const rule = await inForce('korean balls', 'origin == "KR" && heading == "9506"', { category: 3 });
    const { id, category } = await lodge({ origin: 'KR' });
    expect(category).toBe(3);
    const { selections } = await selectionOf(id);
    expect(selections[0]?.findings).toMatchObject([
      { ruleId: rule, name: 'korean balls', items: [1], outcome: 'hit', reason: { ja: '理由', en: 'reason' } },
    ]);
    const { rules } = mustBe(await s.perform(listRules, as(s.actors.officer, {})));
    expect(rules.find(({ id: each }) => each === rule)).toMatchObject({ hits: 1, hits30Days: 1, errors: 0 });
    mustBe(await retire(rule));
    expect((await lodge({ origin: 'KR' })).category).toBe(1);
  });

  it('is not stopped by a rule that fails: it goes to documents and the failure is shown', async () => {
    const rule = await inForce('broken', 'origin == "TH" && totalCustomsValue / totalDuty > 5');
    const { id, category } = await lodge({ origin: 'TH' });
    expect(category).toBe(2);
    const { selections } = await selectionOf(id);
    expect(selections[0]?.findings).toMatchObject([{ outcome: 'error', detail: expect.stringContaining('zero') }]);
    mustBe(await retire(rule));
  });

  it('of an AEO importer comes down from inspection to documents, not to nothing', async () => {
    const rule = await inForce('vietnam', 'origin == "VN"', { category: 3 });
    const importer = '8990000000001-0000';
    const { id, category } = await lodge({ origin: 'VN', importer }, s.actors.trader);
    expect(category).toBe(2);
    expect((await selectionOf(id)).selections[0]).toMatchObject({ aeo: true, lowered: true });
    expect((await lodge({ origin: 'VN' })).category).toBe(3);
    mustBe(await retire(rule));
  });

  it('of an origin new to its importer can be told from one declared before', async () => {
    const rule = await inForce('new origin', 'newOrigin && origin in ["MX", "BR"]');
    expect((await lodge({ origin: 'MX' })).category).toBe(2);
    s.clock.set('2026-11-24T01:00:00.000Z');
    expect((await lodge({ origin: 'MX' })).category).toBe(1);
    expect((await lodge({ origin: 'BR' })).category).toBe(2);
    mustBe(await retire(rule));
  });

  it('changed before its permit is selected again, counted for its importer, and keeps its category', async () => {
    const rule = await inForce('canada', 'origin == "CA"', { category: 3 });
    const { id, rowVersion } = await lodge({ origin: 'CA' });
    const change = { id, rowVersion, content: golfBalls({ origin: 'US' }), reason: 'wrong origin' };
    const changed = mustBe(await s.perform(changeDeclaration, as(s.actors.otherTrader, change)));
    expect(changed.category).toBe(3);
    expect((await selectionOf(id)).selections).toMatchObject([
      { sequence: 2, category: 3, byRules: 1, trigger: 'declaration.changed' },
      { sequence: 1, category: 3, byRules: 3 },
    ]);
    const busy = await inForce('changes', 'importerChanges >= 1');
    expect((await lodge()).category).toBe(2);
    mustBe(await retire(rule));
    mustBe(await retire(busy));
  });

  it('is drawn at random when nothing else calls for it, and the draw is logged', async () => {
    const all = { documents: 10_000, physical: 0, because: 'campaign' };
    mustBe(await s.perform(setRandomShare, as(s.actors.supervisor, all)));
    const { id, category } = await lodge();
    expect(category).toBe(2);
    const { selections } = await selectionOf(id);
    expect(selections[0]).toMatchObject({ byDraw: 2, byRules: 1, draw: { documents: 10_000, physical: 0 } });
    const none = { documents: 0, physical: 0, because: 'no work' };
    expect(codes(await s.perform(setRandomShare, as(s.actors.supervisor, none)))).toEqual([
      'risk.random-share-too-low /documents',
    ]);
    await stopRandomDraw(s.db);
  });
});

describe('a test-run', () => {
  it('counts what a rule would have done to past declarations', async () => {
    const { id: declarationId } = await lodge({ origin: 'FR' });
    const id = await draft('french', 'origin == "FR"');
    const run = mustBe(await test(id));
    expect(run).toMatchObject({ hits: 1, errors: 0, sample: [{ declarationId, items: [1], outcome: 'hit' }] });
    expect(run.declarations).toBeGreaterThan(1);
    expect((run.after[2] ?? 0) - (run.before[2] ?? 0)).toBe(1);
  });

  it('looks at no more than its limit', async () => {
    const id = await draft('limited', 'aeo');
    const run = mustBe(await s.perform(testRule, as(s.actors.officer, { id, limit: 2 })));
    expect(run.declarations).toBe(2);
    const beyond = await s.perform(testRule, as(s.actors.officer, { id, limit: 2001 }));
    expect(codes(beyond)).toEqual(['platform.input-malformed /limit']);
  });
});

describe('an officer who finds a selection wrong', () => {
  it('puts the reason on record, counted against the rule', async () => {
    const rule = await inForce('disputed', 'origin == "IT"');
    const { id } = await lodge({ origin: 'IT' });
    const because = 'same goods as every month';
    mustBe(await s.perform(disputeSelection, as(s.actors.officer, { id, ruleId: rule, because })));
    expect((await selectionOf(id)).disputes).toMatchObject([{ because, ruleId: rule, saidBy: s.actors.officer.name }]);
    const view = mustBe(await s.perform(getRule, as(s.actors.officer, { id: rule })));
    expect(view.disputes).toBe(1);
    const missing = await s.perform(disputeSelection, as(s.actors.officer, { id: rule, because }));
    expect(codes(missing)).toEqual(['risk.selection-not-found /id']);
    mustBe(await retire(rule));
  });
});

describe('the reasons of selection', () => {
  it('are closed to everybody but officers and supervisors, on every route', async () => {
    const { trader, otherTrader, broker, analyst, administrator } = s.actors;
    for (const { operation } of riskRoutes) {
      for (const actor of [trader, otherTrader, broker, analyst, administrator]) {
        expect(codes(await s.perform(operation, as(actor, {})))).toEqual(['platform.forbidden']);
      }
      expect(codes(await s.perform(operation, as(PUBLIC_ACTOR, {})))).toEqual(['platform.sign-in-needed']);
    }
  });

  it('cannot be rewritten by the application', async () => {
    for (const table of ['selection', 'selection_finding', 'importer_event', 'random_share', 'dispute']) {
      const attempt = sql`delete from ${sql.table(`risk.${table}`)}`.execute(s.db);
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
    await expect(sql`update risk.secret set salt = ''`.execute(s.db)).rejects.toMatchObject({ code: '42501' });
  });

  it('do not reach the journal of the declaration', async () => {
    const rule = await inForce('secret reason', 'origin == "DE"');
    const { id } = await lodge({ origin: 'DE' });
    const found = await sql<{ text: string }>`
      select data::text as text from platform.journal where subject_id = ${id}`.execute(s.db);
    expect(found.rows.length).toBeGreaterThan(0);
    for (const row of found.rows) expect(row.text).not.toMatch(new RegExp(`${rule}|secret reason|理由`));
    mustBe(await retire(rule));
  });
});

describe('the rules of a profile', () => {
  const yaml = (cel: string) => `rules:
  - { name: shipped, cel: '${cel}', reason: { ja: 理由, en: reason }, category: 2, activeFrom: '2000-01-01' }`;
  const load = (yamlText: string) =>
    s.db.transaction().execute((tx) => loadRiskRules(tx, { yaml: yamlText, now: s.clock.now(), by: 'profile' }));

  it('are loaded once; what officers made of them stays', async () => {
    expect(mustBe(await load(yaml('origin == "QX"')))).toEqual({ added: 1, kept: 0 });
    expect(mustBe(await load(yaml('origin == "QY"')))).toEqual({ added: 0, kept: 1 });
  });

  it('are refused with their place when one does not compile or the file has another shape', async () => {
    expect(codes(await load(yaml('nonsense')))).toEqual(['risk.cel-unknown-name /rules/0/cel']);
    expect(codes(await load('rules: [{ name: x }]'))).toContain('risk.rules-file-wrong /rules/0/cel');
  });
});
