import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mustBe, ok, type Result } from '../../kernel/result.ts';
import { operation } from '../../platform/operation.ts';
import { acceptCorrection, registerDeclaration, reportGoodsArrival } from '../declaration/index.ts';
import { amendReturn } from '../declaration/operations/amend-return.ts';
import { changeDeclaration } from '../declaration/operations/change-declaration.ts';
import { requestCorrection } from '../declaration/operations/request-correction.ts';
import { withdrawDeclaration } from '../declaration/operations/withdraw-declaration.ts';
import { viewDeclaration } from '../declaration/queries/view-declaration.ts';
import { registerGuarantee } from '../guarantee/index.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from './chosen-channel.test-support.ts';
import type { DemandView } from './contract.ts';
import { acceptBankNotice } from './operations/accept-bank-notice.ts';
import { closeDay } from './operations/close-day.ts';
import { openBankAccount } from './operations/open-bank-account.ts';
import { payMonthAtDemonstrationBank } from './operations/pay-month-at-demonstration-bank.ts';
import { getStatement } from './queries/get-statement.ts';
import { listDeclarationPayments } from './queries/list-declaration-payments.ts';
import { listDueDates } from './queries/list-due-dates.ts';
import { listLedgerBalances } from './queries/list-ledger-balances.ts';

let s: ChosenChannel;
let guaranteeId: string;
let guaranteeNumber: string;
beforeAll(async () => {
  s = await chosenChannel();
  const granted = await s.act(registerGuarantee, s.actors.officer, {
    ...{ traderId: s.actors.trader.traderId, kind: 'COMPREHENSIVE', security: 'BANK', provider: 'Fictional Bank' },
    ...{ amount: '1000000', validFrom: '2026-01-01', validTo: '2027-12-31' },
  });
  guaranteeId = mustBe(granted).id;
  guaranteeNumber = mustBe(granted).number;
});
afterAll(() => s.stop());
beforeEach(() => {
  s.channel = 1;
  s.clock.set('2026-11-20T01:00:00.000Z');
});

/** What the room of inspection does when an officer accepts. */
const accept = operation({
  ...{ name: 'test.accept', summary: { ja: '試', en: 'test' }, roles: [], effect: 'write' },
  input: z.object({ id: z.string() }),
  run: async (ctx, { id }) => {
    const accepted = await acceptCorrection(ctx, { declarationId: id });
    return accepted.ok ? ok(accepted.value.id) : accepted;
  },
});
const SYSTEM = { userId: null, name: 't', role: 'system', traderId: null, brokerId: null } as const;
const system = { ...SYSTEM, officeCode: null, bank: null };
const inUse = async () => {
  const found = await sql<{ reserved: bigint; posted: bigint }>`
    select reserved, posted from guarantee.guarantee where id = ${guaranteeId}`.execute(s.db);
  return found.rows[0] ?? { reserved: -1n, posted: -1n };
};
const demandsOf = async (id: string): Promise<DemandView[]> =>
  mustBe(await s.act(listDeclarationPayments, s.actors.trader, { id })).demands;
const demandOf = async (id: string): Promise<DemandView> => {
  const [demand] = await demandsOf(id);
  if (!demand) throw new Error('No demand');
  return demand;
};
const view = async (id: string) => mustBe(await s.act(viewDeclaration, s.actors.trader, { id }));
const arrive = async (id: string) => mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id }));
/** Lodged, arrived, permitted. */
const permitted = async (paymentMethod: string, content: object = {}): Promise<DemandView> => {
  const { id } = await s.lodge({ paymentMethod, ...content });
  await arrive(id);
  expect((await view(id)).state).toBe('PERMITTED');
  return demandOf(id);
};
const price = (amount: string) => ({
  items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
});
let notices = 0;
const payAtBank = (
  demand: Pick<DemandView, 'institutionNumber' | 'paymentNumber' | 'confirmationNumber' | 'total'>,
) => {
  notices += 1;
  return s.act(acceptBankNotice, s.actors.bank, {
    bank: 'DEMO',
    noticeId: `deferral-${notices}`,
    institutionNumber: demand.institutionNumber,
    paymentNumber: demand.paymentNumber,
    confirmationNumber: demand.confirmationNumber,
    amount: demand.total,
  });
};
const owedBy = async (): Promise<bigint> => {
  const found = await sql<{ sum: bigint }>`select coalesce(sum(e.amount), 0)::bigint as sum from payment.entry e
    where e.account in ('receivable', 'refund-payable') and e.detail = ${s.actors.trader.traderId}`.execute(s.db);
  return found.rows[0]?.sum ?? 0n;
};
const unpaid = async (): Promise<bigint> => {
  const found = await sql<{ sum: bigint }>`select (
      (select coalesce(sum(total), 0) from payment.demand
        where state in ('open', 'deferred') and trader_id = ${s.actors.trader.traderId})
      + (select coalesce(sum(amount), 0) from payment.charge
        where state in ('open', 'accruing') and trader_id = ${s.actors.trader.traderId}))::bigint as sum`.execute(s.db);
  return found.rows[0]?.sum ?? 0n;
};
const refusalsOf = <T>(result: Result<T>) => (result.ok ? [] : result.refusals);

afterEach(async () => {
  // Sum of tax = amount due = ledger, and security stands for exactly what is put off, after every case.
  expect(await owedBy()).toBe(await unpaid());
  const balances = mustBe(await s.act(listLedgerBalances, s.actors.supervisor, {})).balances;
  expect(balances.reduce((sum, { balance }) => sum + BigInt(balance), 0n)).toBe(0n);
  const secured = await sql<{ sum: bigint }>`select coalesce(sum(total), 0)::bigint as sum from payment.demand
    where state = 'deferred' and deferral <> 'SPECIAL' and trader_id = ${s.actors.trader.traderId}`.execute(s.db);
  const { reserved, posted } = await inUse();
  expect(reserved + posted).toBe(secured.rows[0]?.sum);
});

describe('a declaration with individual deferral', () => {
  it('reserves its tax at lodging, is permitted without payment, and is due in three months', async () => {
    const before = await inUse();
    const { id, state } = await s.lodge({ paymentMethod: 'DEFER' });
    const demand = await demandOf(id);
    expect(state).toBe('EXAM_DONE');
    expect(demand).toMatchObject({ state: 'deferred', deferral: 'INDIVIDUAL', dueOn: null, paymentNumber: null });
    expect((await inUse()).reserved - before.reserved).toBe(BigInt(demand.total));
    await arrive(id);
    expect((await view(id)).state).toBe('PERMITTED');
    const due = await demandOf(id);
    // 20 February 2027 is a Saturday, and the Monday after it is open.
    expect(due).toMatchObject({ state: 'deferred', dueOn: '2027-02-22' });
    expect(due.paymentNumber).toMatch(/^\d{16}$/);
    expect((await inUse()).posted - before.posted).toBe(BigInt(demand.total));
    mustBe(await payAtBank(due));
    expect((await demandOf(id)).state).toBe('settled');
    expect(await inUse()).toEqual(before);
    expect(codesOf(await payAtBank(due))).toEqual(['payment.already-paid']);
  });

  it('follows a change before the permit up and down, and lets go with another method or a withdrawal', async () => {
    const before = await inUse();
    const { id } = await s.lodge({ paymentMethod: 'DEFER' });
    const change = async (content: object) => {
      const { rowVersion } = await view(id);
      const reason = 'price';
      mustBe(
        await s.act(changeDeclaration, s.actors.trader, { id, rowVersion, content: foodContent(content), reason }),
      );
    };
    for (const amount of ['400000', '150000']) {
      await change({ paymentMethod: 'DEFER', ...price(amount) });
      const [now, ...others] = await demandsOf(id);
      expect((await inUse()).reserved - before.reserved).toBe(BigInt(now?.total ?? '0'));
      expect(others.every(({ state }) => state === 'cancelled')).toBe(true);
    }
    await change({ paymentMethod: 'MPN', ...price('150000') });
    expect(await inUse()).toEqual(before);
    await change({ paymentMethod: 'DEFER', ...price('150001') });
    expect((await inUse()).reserved).toBeGreaterThan(before.reserved);
    const { rowVersion } = await view(id);
    mustBe(await s.act(withdrawDeclaration, s.actors.trader, { id, rowVersion, reason: 'OTHER', note: 'n' }));
    expect(await inUse()).toEqual(before);
    expect((await demandsOf(id)).filter(({ state }) => state === 'deferred')).toEqual([]);
  });

  it('is refused at lodging when the guarantee does not cover the tax, and nothing is booked', async () => {
    const before = await inUse();
    const counts = async () => {
      const found = await sql<{ n: bigint }>`select (select count(*) from declaration.declaration)
        + (select count(*) from payment.posting) + (select count(*) from guarantee.movement) as n`.execute(s.db);
      return found.rows[0]?.n;
    };
    const standing = await counts();
    const content = foodContent({ paymentMethod: 'DEFER', ...price('30000000') });
    const lodged = await s.act(registerDeclaration, s.actors.trader, { content, lodge: true });
    const [refusal] = refusalsOf(lodged);
    expect(refusal).toMatchObject({ code: 'guarantee.insufficient', pointer: '/content/paymentMethod' });
    const { amount = '0', available = '0', shortfall } = refusal?.params ?? {};
    expect(BigInt(shortfall ?? '0')).toBe(BigInt(amount) - BigInt(available));
    expect(refusal?.fix.en).toContain(shortfall ?? 'no shortfall');
    expect(await counts()).toEqual(standing);
    expect(await inUse()).toEqual(before);
  });

  it('takes the guarantee it names, and no guarantee of anybody else', async () => {
    const lodge = (guarantee: string, actor = s.actors.trader) =>
      s.act(registerDeclaration, actor, { content: foodContent({ paymentMethod: 'DEFER', guarantee }), lodge: true });
    mustBe(await lodge(guaranteeNumber));
    const unknown = await lodge('G99999999');
    expect(refusalsOf(unknown)[0]).toMatchObject({ code: 'guarantee.unknown', pointer: '/content/guarantee' });
  });

  it('leaves an amended return to be paid on its day, and security for the deferred sum alone', async () => {
    const demand = await permitted('DEFER');
    const { rowVersion } = await view(demand.declarationId);
    const content = foodContent({ paymentMethod: 'DEFER', ...price('300000') });
    const id = demand.declarationId;
    mustBe(await s.act(amendReturn, s.actors.trader, { id, rowVersion, content, reason: 'price' }));
    const [amended, deferred] = await demandsOf(id);
    expect(amended).toMatchObject({ kind: 'amended-return', state: 'open', dueOn: '2026-11-20', deferral: null });
    expect(deferred).toMatchObject({ id: demand.id, state: 'deferred' });
  });
});

describe('a correction of what is deferred', () => {
  const correct = async (id: string, content: object) => {
    const { rowVersion } = await view(id);
    const asked = { id, rowVersion, content: foodContent(content), reason: 'price' };
    mustBe(await s.act(requestCorrection, s.actors.trader, asked));
    mustBe(await s.act(accept, system, { id }));
  };

  it('lowers the demand under the same due date and frees the security above it: no money moves', async () => {
    const demand = await permitted('DEFER', price('300000'));
    const before = await inUse();
    await correct(demand.declarationId, { paymentMethod: 'DEFER', ...price('200000') });
    const [now, old] = await demandsOf(demand.declarationId);
    expect(old).toMatchObject({ id: demand.id, state: 'cancelled' });
    expect(now).toMatchObject({ state: 'deferred', dueOn: demand.dueOn });
    expect(BigInt(now?.total ?? '0')).toBeLessThan(BigInt(demand.total));
    expect(before.posted - (await inUse()).posted).toBe(BigInt(demand.total) - BigInt(now?.total ?? '0'));
    expect(codesOf(await payAtBank(demand))).toEqual(['payment.demand-cancelled']);
    if (now) mustBe(await payAtBank(now));
  });

  it('makes the demand of its month anew', async () => {
    s.clock.set('2026-12-10T01:00:00.000Z');
    const demand = await permitted('MONTHLY', price('300000'));
    s.clock.set('2026-12-31T16:00:00.000Z');
    mustBe(await s.act(closeDay, system, {}));
    const months = async () =>
      mustBe(await s.act(listDueDates, s.actors.trader, {})).months.filter(({ month }) => month === '2026-12');
    const [first] = await months();
    expect(first?.total).toBe(demand.total);
    await correct(demand.declarationId, { paymentMethod: 'MONTHLY', ...price('200000') });
    const [second, ...more] = await months();
    expect(more).toEqual([]);
    expect(second?.total).toBe((await demandOf(demand.declarationId)).total);
    if (first) expect(codesOf(await payAtBank(first))).toEqual(['payment.demand-cancelled']);
    if (second) mustBe(await payAtBank(second));
    expect((await demandOf(demand.declarationId)).state).toBe('settled');
  });
});

describe('comprehensive deferral', () => {
  it('is demanded once for the month, paid in one sum, and frees all of its security', async () => {
    s.clock.set('2026-11-24T01:00:00.000Z');
    const before = await inUse();
    const parts = [await permitted('MONTHLY'), await permitted('MONTHLY', price('250000'))];
    expect(parts.every(({ dueOn, paymentNumber }) => dueOn === '2027-03-01' && paymentNumber === null)).toBe(true);
    expect(mustBe(await s.act(closeDay, system, {})).issued).toBe(0);
    s.clock.set('2026-11-30T15:30:00.000Z');
    const done = [mustBe(await s.act(closeDay, system, {})), mustBe(await s.act(closeDay, system, {}))];
    expect(done.map(({ issued }) => issued)).toEqual([1, 0]);
    const { months } = mustBe(await s.act(listDueDates, s.actors.trader, {}));
    const month = months.find((each) => each.month === '2026-11' && each.state === 'open');
    const sum = parts.reduce((total, part) => total + BigInt(part.total), 0n);
    expect(month).toMatchObject({ total: String(sum), declarationCount: 2, dueOn: '2027-03-01' });
    if (!month) return;
    const short = await payAtBank({ ...month, total: String(sum - 1n) });
    expect(codesOf(short)).toEqual(['payment.amount-short']);
    mustBe(
      await s.act(openBankAccount, s.actors.administrator, {
        ...{ bank: 'DEMO', accountNumber: '77', traderId: s.actors.trader.traderId, holder: 'A' },
        balance: String(sum),
      }),
    );
    const pay = (actor = s.actors.trader) =>
      s.act(payMonthAtDemonstrationBank, actor, { id: month.id, accountNumber: '77' });
    expect(codesOf(await pay(s.actors.otherTrader))).toEqual(['platform.not-found']);
    mustBe(await pay());
    expect(codesOf(await pay())).toEqual(['payment.balance-short']);
    expect(codesOf(await payAtBank(month))).toEqual(['payment.already-paid']);
    const after = await Promise.all(parts.map(({ declarationId }) => demandOf(declarationId)));
    expect(after.map(({ state }) => state)).toEqual(['settled', 'settled']);
    expect(await inUse()).toEqual(before);
  });
});

describe('special deferral', () => {
  it('is for authorised importers only, for two months, without security unless ordered', async () => {
    const aeo = (is: boolean) =>
      sql`update registry.trader set is_aeo = ${is} where id = ${s.actors.trader.traderId}`.execute(s.db);
    await aeo(false);
    const content = foodContent({ paymentMethod: 'SPECIAL' });
    const refused = await s.act(registerDeclaration, s.actors.trader, { content, lodge: true });
    expect(codesOf(refused)).toEqual(['declaration.importer-not-authorised']);
    await aeo(true);
    const before = await inUse();
    const demand = await permitted('SPECIAL');
    expect(demand).toMatchObject({ state: 'deferred', deferral: 'SPECIAL', dueOn: '2027-03-01' });
    expect(await inUse()).toEqual(before);
    mustBe(await payAtBank(demand));
    await aeo(false);
  });
});

describe('what is not paid by its due date', () => {
  it('is found overdue once, the day after, and may still be paid', async () => {
    const demand = await permitted('DEFER');
    s.clock.set('2027-02-22T14:00:00.000Z');
    await s.act(closeDay, system, {});
    expect((await demandOf(demand.declarationId)).overdueOn).toBeNull();
    s.clock.set('2027-02-22T15:30:00.000Z');
    mustBe(await s.act(closeDay, system, {}));
    expect((await demandOf(demand.declarationId)).overdueOn).toBe('2027-02-23');
    mustBe(await s.act(closeDay, system, {}));
    const told = await sql<{ n: bigint }>`select count(*) as n from platform.journal
      where type = 'payment.overdue' and subject_id = ${demand.id}`.execute(s.db);
    expect(told.rows[0]?.n).toBe(1n);
    mustBe(await payAtBank(demand));
  });
});

describe('the account of a trader', () => {
  it('runs its balance posting by posting to what is owed now, page after page', async () => {
    await permitted('DEFER');
    const all = mustBe(await s.act(getStatement, s.actors.trader, { limit: '200' })).lines;
    expect(BigInt(all[0]?.balance ?? '0')).toBe(await owedBy());
    const oldestFirst = all.toReversed();
    let balance = 0n;
    for (const line of oldestFirst) {
      balance += BigInt(line.amount);
      expect(BigInt(line.balance)).toBe(balance);
    }
    const first = mustBe(await s.act(getStatement, s.actors.trader, { limit: '2' }));
    const second = mustBe(await s.act(getStatement, s.actors.trader, { limit: '2', before: first.next }));
    expect([...first.lines, ...second.lines]).toEqual(all.slice(0, 4));
  });

  it('shows nobody else’s postings and due dates', async () => {
    expect(mustBe(await s.act(getStatement, s.actors.otherTrader, {})).lines).toEqual([]);
    expect(mustBe(await s.act(listDueDates, s.actors.otherTrader, {}))).toEqual({ demands: [], months: [] });
    expect(mustBe(await s.act(listDueDates, s.actors.broker, {})).months).toEqual([]);
    expect(codesOf(await s.act(getStatement, s.actors.officer, {}))).toEqual(['platform.forbidden']);
    expect(codesOf(await s.act(listDueDates, s.actors.analyst, {}))).toEqual(['platform.forbidden']);
    const { months } = mustBe(await s.act(listDueDates, s.actors.officer, {}));
    expect(months.every(({ confirmationNumber }) => confirmationNumber === null)).toBe(true);
  });
});
