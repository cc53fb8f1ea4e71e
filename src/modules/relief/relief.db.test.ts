import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe, ok } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { operation } from '../../platform/operation.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { findHold, registerGuarantee } from '../guarantee/index.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/index.ts';
import { checkDeadlines } from './operations/check-deadlines.ts';
import { claimDrawback } from './operations/claim-drawback.ts';
import { decideDrawback } from './operations/decide-drawback.ts';
import { decideReport } from './operations/decide-report.ts';
import { extendDeadline } from './operations/extend-deadline.ts';
import { openObligations } from './operations/open-obligations.ts';
import { reportGoods } from './operations/report-goods.ts';
import { listDrawbacks } from './queries/list-drawbacks.ts';
import { getObligation, listObligations } from './queries/list-obligations.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '100000000' };
  const owner = { traderId: s.actors.trader.traderId };
  mustBe(await s.act(openBankAccount, s.actors.administrator, { ...account, ...owner }));
  const guarantee = { kind: 'INDIVIDUAL', security: 'CASH', provider: 'TEST BANK', amount: '100000000' };
  const period = { validFrom: '2026-01-01', validTo: '2028-12-31' };
  mustBe(await s.act(registerGuarantee, s.actors.supervisor, { ...guarantee, ...period, ...owner }));
});
afterAll(() => s.stop());

const permitted = async (more: object = {}): Promise<string> => {
  const items = foodContent().items.map((item) => ({ ...item, ...more }));
  const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '1', items });
  const { rows } = await sql<{
    v: number;
  }>`select row_version as v from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: rows[0]?.v }));
  return id;
};
const list = async () => mustBe(await s.act(listObligations, s.actors.trader, { limit: 200 })).obligations;
const obligationOf = async (declarationId: string) => {
  const found = (await list()).find((one) => one.declarationId === declarationId);
  if (!found) throw new Error('No obligation');
  return found;
};
const under17 = async () => obligationOf(await permitted({ relief: { article: '17' } }));
const report = (id: string, more: object, actor = s.actors.trader) =>
  s.act(reportGoods, actor, {
    id,
    kind: 're-export',
    quantity: '2000',
    happenedOn: '2026-11-20',
    evidence: 'EX-1',
    ...more,
  });
const reportsOf = async (id: string) => mustBe(await s.act(getObligation, s.actors.officer, { id })).reports;
const decide = (id: string, reportId: string, more: object, actor = s.actors.officer) =>
  s.act(decideReport, actor, { id, reportId, ...more });
/** What an officer does; answers the last. */
const confirmAll = async (id: string) => {
  const waiting = (await reportsOf(id)).filter(({ state }) => state === 'REPORTED');
  const answers = [];
  for (const one of waiting) answers.push(await decide(id, one.id, { decision: 'confirm' }));
  const last = answers.at(-1);
  if (!last) throw new Error('Nothing to confirm');
  return last;
};
const charges = async (declarationId: string) =>
  (
    await sql<{
      kind: string;
      amount: bigint;
      state: string;
    }>`select kind, amount, state from payment.charge where declaration_id = ${declarationId} order by id`.execute(s.db)
  ).rows;
const ledgerSum = async () =>
  (await sql<{ sum: bigint }>`select coalesce(sum(amount), 0)::bigint as sum from payment.entry`.execute(s.db)).rows[0]
    ?.sum;
const balance = async () =>
  (await sql<{ balance: bigint }>`select balance from payment.bank_account`.execute(s.db)).rows[0]?.balance ?? 0n;
const closeDay = async () => mustBe(await s.act(checkDeadlines, systemActor('test'), {}));

describe('an obligation', () => {
  it('is opened by the permit, with the tax at stake, its deadline and its security', async () => {
    const o = await under17();
    expect(o).toMatchObject({
      article: '17',
      followUp: 're-export',
      state: 'OPEN',
      security: 'held',
      accounted: '0',
      pending: '0',
    });
    expect([o.permittedOn, o.dueOn, o.quantity, o.unit]).toEqual(['2026-11-20', '2027-11-22', '2000', 'KG']);
    // Soy sauce of 200,000 yen at 7.2 %, consumption tax of food on 214,000.
    expect([o.duty, o.consumptionTax, o.localConsumptionTax]).toEqual(['14400', '13353', '3751']);
    expect(o.daysLeft).toBe(367);
  });

  it('is opened once, however often the fact is heard', async () => {
    const o = await under17();
    const before = (await list()).length;
    const hear = operation({
      name: 'test.hear',
      summary: { ja: '', en: '' },
      roles: [],
      effect: 'write',
      input: z.object({ id: z.string() }),
      run: async (ctx, { id }) => ok(await openObligations(ctx, id)),
    });
    mustBe(await s.act(hear, systemActor('test'), { id: o.declarationId }));
    expect((await list()).length).toBe(before);
  });

  it('is not opened where no relief asks for anything afterwards', async () => {
    const id = await permitted();
    expect((await list()).filter(({ declarationId }) => declarationId === id)).toEqual([]);
  });

  it('ends when all goods are accounted for, in parts, and no tax is demanded', async () => {
    const o = await under17();
    const waits = mustBe(await report(o.id, { quantity: '1500.5' }));
    expect(waits).toMatchObject({ state: 'OPEN', accounted: '0', pending: '1500.5' });
    expect(codesOf(await report(o.id, { quantity: '499.6' }))).toEqual(['relief.report-too-much']);
    expect(mustBe(await confirmAll(o.id))).toMatchObject({ state: 'OPEN', accounted: '1500.5', pending: '0' });
    mustBe(await report(o.id, { quantity: '499.5', kind: 'destruction' }));
    expect(mustBe(await confirmAll(o.id)).state).toBe('DISCHARGED');
    expect(codesOf(await report(o.id, { quantity: '1' }))).toEqual(['relief.obligation-closed']);
    expect(await charges(o.declarationId)).toEqual([]);
    const { reports } = mustBe(await s.act(getObligation, s.actors.officer, { id: o.id }));
    expect(reports.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
      're-export 1500.5',
      'destruction 499.5',
    ]);
    expect((await listFacts(s.db, 'relief', o.id)).map(({ type }) => type)).toEqual([
      'relief.opened',
      'relief.reported',
      'relief.report-confirmed',
      'relief.reported',
      'relief.report-confirmed',
      'relief.discharged',
    ]);
  });

  it('demands the tax of what is put to another use, in its share', async () => {
    const o = await under17();
    const after = mustBe(await report(o.id, { kind: 'diversion', quantity: '500' }));
    // A quarter: 3,600 of duty; 3,338 and 937 of consumption taxes, floored to 100 yen each.
    expect(after).toMatchObject({ state: 'OPEN', collected: '7800', accounted: '500' });
    expect(await charges(o.declarationId)).toEqual([{ kind: 'relief-collection', amount: 7800n, state: 'open' }]);
    expect(await ledgerSum()).toBe(0n);
  });

  it('refuses what does not fit, field by field, and books nothing', async () => {
    const o = await under17();
    expect(codesOf(await report(o.id, { kind: 'use' }))).toEqual(['relief.report-other-kind']);
    expect(codesOf(await report(o.id, { happenedOn: '2026-11-19' }))).toEqual(['relief.report-day']);
    expect(codesOf(await report(o.id, { happenedOn: '2026-11-21' }))).toEqual(['relief.report-day']);
    expect(codesOf(await report(o.id, { quantity: '0' }))).toEqual(['relief.report-too-much']);
    expect((await report(o.id, { quantity: '-1' })).ok).toBe(false);
    expect(await obligationOf(o.declarationId)).toEqual(o);
  });

  it('is seen and reported by nobody else', async () => {
    const o = await under17();
    const { otherTrader } = s.actors;
    expect(codesOf(await report(o.id, {}, otherTrader))).toEqual(['platform.not-found']);
    expect(codesOf(await s.act(getObligation, otherTrader, { id: o.id }))).toEqual(['platform.not-found']);
    expect(mustBe(await s.act(listObligations, otherTrader, {})).obligations).toEqual([]);
    expect(
      codesOf(await s.act(extendDeadline, s.actors.trader, { id: o.id, until: '2028-01-31', reason: 'x' })),
    ).not.toEqual([]);
  });

  it('is extended by an officer within the longest time', async () => {
    const o = await under17();
    const extend = (until: string) => s.act(extendDeadline, s.actors.officer, { id: o.id, until, reason: 'strike' });
    expect(codesOf(await extend('2027-11-22'))).toEqual(['relief.extension-day']);
    expect(codesOf(await extend('2028-11-21'))).toEqual(['relief.extension-day']);
    expect(mustBe(await extend('2028-11-20'))).toMatchObject({ dueOn: '2028-11-20', extended: true });
  });
});

describe('drawback', () => {
  const claim = (declarationId: string, more: object = {}, actor = s.actors.trader) =>
    s.act(claimDrawback, actor, {
      declarationId,
      itemNumber: 1,
      article: '20',
      amount: '20000',
      happenedOn: '2026-11-20',
      evidence: 'EX-9',
      ...more,
    });
  const decide = (id: string, more: object) => s.act(decideDrawback, s.actors.officer, { id, ...more });

  it('goes back through the ledger, in part or whole, never more than was paid and never twice', async () => {
    const id = await permitted();
    const before = await balance();
    expect(codesOf(await claim(id, { amount: '31401' }))).toEqual(['relief.drawback-above-paid']);
    const first = mustBe(await claim(id));
    expect(codesOf(await claim(id))).toEqual(['relief.claim-open']);
    expect(codesOf(await decide(first.id, { decision: 'grant', amount: '20001' }))).toEqual([
      'relief.drawback-above-paid',
    ]);
    expect(mustBe(await decide(first.id, { decision: 'grant' }))).toMatchObject({ state: 'GRANTED', granted: '20000' });
    expect(codesOf(await decide(first.id, { decision: 'grant' }))).toEqual(['relief.claim-decided']);
    expect((await balance()) - before).toBe(20_000n);
    expect(codesOf(await claim(id, { amount: '11401' }))).toEqual(['relief.drawback-above-paid']);
    const second = mustBe(await claim(id, { amount: '11400' }));
    mustBe(await decide(second.id, { decision: 'grant' }));
    expect(codesOf(await claim(id, { amount: '1' }))).toEqual(['relief.drawback-nothing-left']);
    expect((await balance()) - before).toBe(31_400n);
    expect(await ledgerSum()).toBe(0n);
    expect(await charges(id)).toMatchObject([
      { kind: 'drawback', amount: 20_000n },
      { kind: 'drawback', amount: 11_400n },
    ]);
  });

  it('is decided once when two officers decide at the same moment', async () => {
    const id = await permitted();
    const before = await balance();
    const asked = mustBe(await claim(id));
    const both = await Promise.all([decide(asked.id, { decision: 'grant' }), decide(asked.id, { decision: 'grant' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await balance()) - before).toBe(20_000n);
  });

  it('is refused without a ground, and a rejection needs a reason', async () => {
    const id = await permitted();
    expect(codesOf(await claim(id, { article: '17' }))).toEqual(['relief.article-not-drawback']);
    expect(codesOf(await claim(id, { itemNumber: 2 }))).toEqual(['relief.line-unknown']);
    expect(codesOf(await claim(id, { happenedOn: '2026-11-19' }))).toEqual(['relief.drawback-before-permit']);
    expect(codesOf(await claim(id, { happenedOn: '2026-11-21' }))).toEqual(['relief.report-day']);
    expect(codesOf(await claim(id, {}, s.actors.otherTrader))).toEqual(['platform.not-found']);
    const { id: unpaid } = await s.lodge();
    expect(codesOf(await claim(unpaid))).toEqual(['relief.not-permitted']);
    const asked = mustBe(await claim(id, { article: '19', amount: '14400' }));
    expect(codesOf(await decide(asked.id, { decision: 'reject' }))).toEqual(['relief.reason-missing']);
    expect(mustBe(await decide(asked.id, { decision: 'reject', reason: 'no export' })).state).toBe('REJECTED');
    expect(codesOf(await claim(id, { article: '19', amount: '14401' }))).toEqual(['relief.drawback-above-paid']);
    expect(mustBe(await s.act(listDrawbacks, s.actors.otherTrader, {})).claims).toEqual([]);
  });
});

describe('security', () => {
  it('stands on a guarantee of the importer until the goods are accounted for', async () => {
    const o = await under17();
    expect(o.security).toBe('held');
    const reference = `relief:${o.declarationId}:1`;
    expect(await findHold(s.db, reference)).toMatchObject({ state: 'posted', amount: 31_504n });
    mustBe(await report(o.id, {}));
    expect(await findHold(s.db, reference)).toMatchObject({ state: 'posted' });
    mustBe(await confirmAll(o.id));
    expect(await findHold(s.db, reference)).toBeUndefined();
  });
});

describe('low value declared in parts', () => {
  const small = (invoiceNumber: string, amount: string) =>
    s.lodge({
      invoiceNumber,
      scheme: 'de-minimis-check',
      transport: { ...foodContent().transport, billNumbers: [`BILL${invoiceNumber}${amount}`] },
      items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
    });
  const totalOf = async (id: string) =>
    (await sql<{ total: bigint }>`select total from declaration.declaration where declaration_id = ${id}`.execute(s.db))
      .rows[0]?.total;

  it('is added together under one invoice, and apart under two', async () => {
    expect(await totalOf((await small('SPLIT-1', '6000')).id)).toBe(0n);
    expect(await totalOf((await small('SPLIT-2', '6000')).id)).toBe(0n);
    expect(await totalOf((await small('SPLIT-1', '5000')).id)).toBeGreaterThan(0n);
  });
});

describe('the day of a deadline', () => {
  it('reminds before it and demands the tax of what is left after it, once', async () => {
    const o = await under17();
    mustBe(await report(o.id, { quantity: '1000' }));
    mustBe(await confirmAll(o.id));
    const others = (await list()).filter(({ state, id }) => state === 'OPEN' && id !== o.id).length;
    s.clock.set('2027-11-14T16:00:00.000Z');
    expect((await closeDay()).reminded).toBeGreaterThanOrEqual(1);
    const facts = async () => (await listFacts(s.db, 'relief', o.id)).map(({ type }) => type);
    expect(await facts()).toContain('relief.reminder');
    s.clock.set('2027-11-22T10:00:00.000Z');
    expect((await closeDay()).collected).toBe(0);
    s.clock.set('2027-11-22T16:00:00.000Z');
    const collected = (await closeDay()).collected;
    expect(collected).toBeGreaterThanOrEqual(1);
    expect(collected).toBeLessThanOrEqual(others + 1);
    expect((await closeDay()).collected).toBe(0);
    expect(await obligationOf(o.declarationId)).toMatchObject({
      state: 'COLLECTED',
      collected: '15600',
      accounted: '2000',
    });
    expect(await charges(o.declarationId)).toEqual([{ kind: 'relief-collection', amount: 15_600n, state: 'open' }]);
    expect(await ledgerSum()).toBe(0n);
  });
});
