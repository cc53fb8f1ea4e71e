// The officer's check of a report, the security that holds the permit, and the lateness of what is collected.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { accrueDelinquency, reassessByCustoms } from '../audit/index.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { withdrawDeclaration } from '../declaration/operations/withdraw-declaration.ts';
import { findHold, registerGuarantee } from '../guarantee/index.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/index.ts';
import { payCharge } from '../payment/operations/pay-charge.ts';
import { listCharges } from '../payment/queries/list-charges.ts';
import { recheckSecurity } from '../release/index.ts';
import { getReleaseStatus } from '../release/queries/get-release-status.ts';
import { checkDeadlines } from './operations/check-deadlines.ts';
import { decideReport } from './operations/decide-report.ts';
import { reportGoods } from './operations/report-goods.ts';
import { getObligation, listObligations } from './queries/list-obligations.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '100000000' };
  mustBe(await s.act(openBankAccount, s.actors.administrator, { ...account, traderId: s.actors.trader.traderId }));
});
afterAll(() => s.stop());
beforeEach(() => s.clock.set('2026-11-20T01:00:00.000Z'));

const SYSTEM = systemActor('test');
const AT_STAKE = 31_504n;
const register = async (amount: string, kind = 'INDIVIDUAL') =>
  mustBe(
    await s.act(registerGuarantee, s.actors.supervisor, {
      ...{ kind, security: 'CASH', provider: 'TEST BANK', amount, traderId: s.actors.trader.traderId },
      ...{ validFrom: '2026-01-01', validTo: '2030-12-31' },
    }),
  );
const rowOf = async (id: string) => {
  const { rows } = await sql<{ v: number; state: string }>`
    select row_version as v, state from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return rows[0] ?? { v: 0, state: '' };
};
const lodged = async (article = '17'): Promise<string> => {
  const items = foodContent().items.map((item) => ({ ...item, relief: { article } }));
  const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '1', items });
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: (await rowOf(id)).v }));
  return id;
};
const obligationOf = async (declarationId: string) => {
  const { obligations } = mustBe(await s.act(listObligations, s.actors.trader, { limit: 200 }));
  const found = obligations.find((one) => one.declarationId === declarationId);
  if (!found) throw new Error('No obligation');
  return found;
};
const opened = async () => obligationOf(await lodged());
const REPORT = { kind: 're-export', quantity: '2000', happenedOn: '2026-11-20', evidence: 'EX-1' };
const report = async (id: string, more: object = {}) =>
  mustBe(await s.act(reportGoods, s.actors.trader, { id, ...REPORT, ...more }));
const lastReport = async (id: string) => {
  const found = mustBe(await s.act(getObligation, s.actors.officer, { id })).reports.at(-1);
  if (!found) throw new Error('No report');
  return found;
};
const decide = async (id: string, more: object, actor = s.actors.officer) =>
  s.act(decideReport, actor, { id, reportId: (await lastReport(id)).id, ...more });
const holdOf = (declarationId: string) => findHold(s.db, `relief:${declarationId}:1`);
const waiting = async (id: string) => mustBe(await s.act(getReleaseStatus, s.actors.trader, { id })).waitingFor;
const jobs = async () =>
  (
    await s.databases.ownerPool.query<{ key: string }>(
      `select key from graphile_worker.jobs where key like 'release.recheck-security:%'`,
    )
  ).rows.length;
const recheck = async () => {
  let after: string | undefined;
  do {
    const input = { traderId: s.actors.trader.traderId, ...(after ? { after } : {}) };
    after = mustBe(await s.act(recheckSecurity, SYSTEM, input)).next;
  } while (after !== undefined);
};
const chargesOf = async (declarationId: string) =>
  mustBe(await s.act(listCharges, s.actors.trader, { limit: 200 })).charges.filter(
    (charge) => charge.declarationId === declarationId,
  );
const accrue = async () => {
  for (const of of ['demands', 'charges']) {
    let after: string | undefined;
    do after = mustBe(await s.act(accrueDelinquency, SYSTEM, { of, ...(after ? { after } : {}) })).next;
    while (after !== undefined);
  }
};
const ledger = async () =>
  (
    await sql<{ n: bigint; sum: bigint }>`
      select count(*) as n, coalesce(sum(e.amount), 0)::bigint as sum from payment.entry e`.execute(s.db)
  ).rows[0];

describe('security', () => {
  it('that is missing holds the permit, says for which line and how much, and lets it go when it comes', async () => {
    const id = await lodged();
    expect((await rowOf(id)).state).not.toBe('PERMITTED');
    const [open, ...others] = await waiting(id);
    expect(others).toEqual([]);
    expect(open).toMatchObject({ code: 'relief-security', itemNumber: 1 });
    expect(open?.what.en).toContain('security of 31504 yen');
    expect(open?.what.en).toContain('No guarantee is registered');
    await register('31503');
    await recheck();
    expect((await waiting(id))[0]?.what.en).toContain('1 yen short');
    expect(await holdOf(id)).toBeUndefined();
    await register('10000000');
    expect(await jobs()).toBe(1);
    await recheck();
    expect((await rowOf(id)).state).toBe('PERMITTED');
    expect(await obligationOf(id)).toMatchObject({ security: 'held' });
    expect(await holdOf(id)).toMatchObject({ state: 'posted', amount: AT_STAKE });
  });

  it('is asked only of the articles that want it', async () => {
    const id = await lodged('15');
    expect((await rowOf(id)).state).toBe('PERMITTED');
    expect(await obligationOf(id)).toMatchObject({ security: 'not-needed' });
    expect(await holdOf(id)).toBeUndefined();
  });

  it('is free again when the declaration is withdrawn before its permit', async () => {
    const items = foodContent().items.map((item) => ({ ...item, relief: { article: '17' } }));
    const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '1', items });
    expect(await holdOf(id)).toMatchObject({ state: 'reserved', amount: AT_STAKE });
    const input = { id, rowVersion: (await rowOf(id)).v, reason: 'DUPLICATE', note: 'lodged twice' };
    mustBe(await s.act(withdrawDeclaration, s.actors.trader, input));
    expect(await holdOf(id)).toBeUndefined();
  });
});

describe('a report', () => {
  it('counts for nothing until an officer has confirmed it, and is decided by nobody else', async () => {
    const o = await opened();
    expect(await report(o.id)).toMatchObject({ state: 'OPEN', accounted: '0', pending: '2000' });
    for (const actor of [s.actors.trader, s.actors.broker, s.actors.otherTrader]) {
      expect(codesOf(await decide(o.id, { decision: 'confirm' }, actor))).toEqual(['platform.forbidden']);
    }
    expect(await holdOf(o.declarationId)).toMatchObject({ state: 'posted' });
    const done = mustBe(await decide(o.id, { decision: 'confirm' }));
    expect(done).toMatchObject({ state: 'DISCHARGED', accounted: '2000', pending: '0' });
    expect(await holdOf(o.declarationId)).toBeUndefined();
    expect(await lastReport(o.id)).toMatchObject({ state: 'CONFIRMED', decidedBy: s.actors.officer.name });
    expect(codesOf(await decide(o.id, { decision: 'refuse', reason: 'x' }))).toEqual(['relief.report-decided']);
  });

  it('is refused with a reason, and the goods are to be accounted for again', async () => {
    const o = await opened();
    await report(o.id, { quantity: '500' });
    expect(codesOf(await decide(o.id, { decision: 'refuse' }))).toEqual(['relief.refusal-reason-missing']);
    const after = mustBe(await decide(o.id, { decision: 'refuse', reason: 'the export permit names other goods' }));
    expect(after).toMatchObject({ state: 'OPEN', accounted: '0', pending: '0', collected: '0' });
    expect(await lastReport(o.id)).toMatchObject({ state: 'REFUSED', reason: 'the export permit names other goods' });
    expect(await report(o.id)).toMatchObject({ pending: '2000' });
    const types = (await listFacts(s.db, 'relief', o.id)).map(({ type }) => type);
    expect(types).toEqual(['relief.opened', 'relief.reported', 'relief.report-refused', 'relief.reported']);
  });

  it('is decided once when two officers decide at the same moment', async () => {
    const o = await opened();
    await report(o.id, { quantity: '700' });
    const both = await Promise.all([
      decide(o.id, { decision: 'confirm' }),
      decide(o.id, { decision: 'refuse', reason: 'no' }, s.actors.supervisor),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['relief.report-decided']);
  });

  it('in time but refused after the deadline owes the tax of its goods, late from the deadline', async () => {
    const o = await opened();
    await report(o.id, { quantity: '500' });
    s.clock.set('2027-11-22T16:00:00.000Z');
    mustBe(await s.act(checkDeadlines, SYSTEM, { remind: false }));
    // Three quarters were not reported; what waits for its officer is left alone.
    expect(await obligationOf(o.declarationId)).toMatchObject({ state: 'OPEN', accounted: '1500', pending: '500' });
    const [first] = await chargesOf(o.declarationId);
    s.clock.set('2027-12-01T01:00:00.000Z');
    const after = mustBe(await decide(o.id, { decision: 'refuse', reason: 'not proven' }));
    expect(after).toMatchObject({ state: 'COLLECTED', accounted: '2000', pending: '0' });
    const charges = await chargesOf(o.declarationId);
    expect(charges.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual([
      `relief-collection ${first?.amount}`,
      'relief-collection 7800',
    ]);
    mustBe(await s.act(checkDeadlines, SYSTEM, { remind: false }));
    expect(await chargesOf(o.declarationId)).toHaveLength(2);
  });
});

describe('tax that a broken condition made due', () => {
  it('owes delinquency tax from the breach, grows once a day, and is demanded when the tax is paid', async () => {
    const items = foodContent().items.map((item) => ({
      ...item,
      ...{ price: { amount: '20000000', currency: 'JPY' }, relief: { article: '17' } },
    }));
    const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '1', items });
    mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: (await rowOf(id)).v }));
    const o = await obligationOf(id);
    s.clock.set('2027-01-19T01:00:00.000Z');
    await report(o.id, { kind: 'diversion', happenedOn: '2026-11-20' });
    // 1,440,000 + 1,337,800 + 377,300 yen.
    const collected = (await chargesOf(id))[0];
    expect(collected).toMatchObject({ kind: 'relief-collection', amount: '3155100', state: 'open' });
    const hold = await holdOf(id);
    expect(hold).toMatchObject({ state: 'posted' });
    await accrue();
    // 3,150,000 yen at 2.8 %: 41 days of 2026, 19 of 2027 (the rate of 2026 goes on).
    const late = async () => (await chargesOf(id)).find(({ kind }) => kind === 'delinquency-tax');
    expect(await late()).toMatchObject({ amount: '14400', state: 'accruing', paymentNumber: null });
    const before = await ledger();
    await accrue();
    expect(await ledger()).toEqual(before);
    expect(before?.sum).toBe(0n);
    const refused = await s.act(payCharge, s.actors.trader, { id: (await late())?.id, accountNumber: '1' });
    expect(codesOf(refused)).toEqual(['payment.charge-accrues']);
    mustBe(await s.act(payCharge, s.actors.trader, { id: collected?.id, accountNumber: '1' }));
    expect(await late()).toMatchObject({ amount: '14400', state: 'open', dueOn: '2027-01-19' });
    expect(await holdOf(id)).toBeUndefined();
    s.clock.set('2027-03-01T01:00:00.000Z');
    await accrue();
    expect(await late()).toMatchObject({ amount: '14400', state: 'open' });
    mustBe(await s.act(payCharge, s.actors.trader, { id: (await late())?.id, accountNumber: '1' }));
    expect((await ledger())?.sum).toBe(0n);
  });
});

describe('a correction after the permit', () => {
  const content = (amount: string, article: string | null) => ({
    ...foodContent({ paymentMethod: 'R', paymentAccount: '1' }),
    items: foodContent().items.map((item) => ({
      ...{ ...item, price: { amount, currency: 'JPY' } },
      ...(article === null ? {} : { relief: { article } }),
    })),
  });
  const reassess = async (id: string, amount: string, article: string | null = '17') =>
    mustBe(
      await s.act(reassessByCustoms, s.actors.officer, {
        ...{ id, rowVersion: (await rowOf(id)).v, content: content(amount, article), reason: 'royalties' },
      }),
    );
  const postedFor = async (id: string) =>
    (
      await sql<{ sum: bigint }>`select coalesce(sum(amount), 0)::bigint as sum from guarantee.hold
        where starts_with(reference, ${`relief:${id}:1`}) and state = 'posted'`.execute(s.db)
    ).rows[0]?.sum;
  const atStake = (o: { duty: string; consumptionTax: string; localConsumptionTax: string }): bigint =>
    BigInt(o.duty) + BigInt(o.consumptionTax) + BigInt(o.localConsumptionTax);

  it('moves what is at stake and its security up and down', async () => {
    const id = await mixed();
    const before = await obligationOf(id);
    expect(await postedFor(id)).toBe(atStake(before));
    mustBe(await amendMixed(id, '400000'));
    const up = await obligationOf(id);
    expect(atStake(up)).toBeGreaterThan(atStake(before));
    expect(up).toMatchObject({ security: 'held', state: 'OPEN', dueOn: before.dueOn });
    expect(await postedFor(id)).toBe(atStake(up));
    mustBe(await amendMixed(id, '100000'));
    const down = await obligationOf(id);
    expect(atStake(down)).toBeLessThan(atStake(before));
    expect(await postedFor(id)).toBe(atStake(down));
    await report(down.id, { kind: 're-export' });
    mustBe(await decide(down.id, { decision: 'confirm' }));
    expect(await postedFor(id)).toBe(0n);
    mustBe(await amendMixed(id, '300000'));
    expect(atStake(await obligationOf(id))).toBe(atStake(down));
    const facts = await listFacts(s.db, 'relief', down.id);
    expect(facts.at(-1)).toMatchObject({ type: 'relief.not-adjusted', data: { why: 'discharged' } });
  });

  it('that takes the relief from the line ends the obligation and frees its security', async () => {
    const id = await lodged();
    const o = await obligationOf(id);
    await reassess(id, '200000', null);
    expect(await obligationOf(id)).toMatchObject({ state: 'LAPSED', collected: '0' });
    expect(await postedFor(id)).toBe(0n);
    expect(codesOf(await s.act(reportGoods, s.actors.trader, { ...REPORT, id: o.id }))).toEqual([
      'relief.obligation-closed',
    ]);
  });

  it('demands more where the tax was collected and was worth more', async () => {
    const id = await mixed();
    const o = await obligationOf(id);
    await report(o.id, { kind: 'diversion' });
    const before = BigInt((await obligationOf(id)).collected);
    mustBe(await amendMixed(id, '400000'));
    const after = await obligationOf(id);
    expect(BigInt(after.collected)).toBeGreaterThan(before);
    const demanded = (await chargesOf(id)).filter(({ kind }) => kind === 'relief-collection');
    expect(demanded.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(after.collected));
    expect((await ledger())?.sum).toBe(0n);
  });

  /** A line under relief beside one that pays. */
  const two = (amount: string) => {
    const [item] = foodContent().items;
    if (!item) throw new Error('No item');
    const relieved = { ...item, price: { amount, currency: 'JPY' }, relief: { article: '17' } };
    const paying = { ...item, price: { amount: String(700_000n - BigInt(amount)), currency: 'JPY' } };
    return { ...foodContent({ paymentMethod: 'R', paymentAccount: '1' }), items: [relieved, paying] };
  };
  async function mixed(): Promise<string> {
    const { id } = await s.lodge(two('200000'));
    mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: (await rowOf(id)).v }));
    return id;
  }
  const amendMixed = async (id: string, amount: string) =>
    s.act(reassessByCustoms, s.actors.officer, {
      ...{ id, rowVersion: (await rowOf(id)).v, content: two(amount), reason: 'the values were exchanged' },
    });
});
