// What is not paid by its due date: delinquency tax by the day, the letter of demand, and the security in the end.
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { amendReturn } from '../declaration/operations/amend-return.ts';
import { requestCorrection } from '../declaration/operations/request-correction.ts';
import { viewDeclaration } from '../declaration/queries/view-declaration.ts';
import { registerGuarantee } from '../guarantee/index.ts';
import { decideCorrection } from '../inspection/operations/decide-correction.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { acceptBankNotice, closeDay, dun, takeRecourse } from '../payment/index.ts';
import { getStatement } from '../payment/queries/get-statement.ts';
import { listCharges } from '../payment/queries/list-charges.ts';
import { listDeclarationPayments } from '../payment/queries/list-declaration-payments.ts';
import { listDueDates } from '../payment/queries/list-due-dates.ts';
import { getDunning, listDunnings } from '../payment/queries/list-dunnings.ts';
import { accrueDelinquency } from './index.ts';

let s: ChosenChannel;
let guaranteeId: string;
beforeAll(async () => {
  s = await chosenChannel();
  const granted = await s.act(registerGuarantee, s.actors.officer, {
    ...{ traderId: s.actors.trader.traderId, kind: 'COMPREHENSIVE', security: 'BANK', provider: 'Fictional Bank' },
    ...{ amount: '100000000', validFrom: '2026-01-01', validTo: '2028-12-31' },
  });
  guaranteeId = mustBe(granted).id;
});
afterAll(() => s.stop());
beforeEach(() => s.clock.set('2026-11-20T01:00:00.000Z'));

const SYSTEM = systemActor('test');
const accrue = async () => {
  for (const of of ['demands', 'charges']) {
    let after: string | undefined;
    do after = mustBe(await s.act(accrueDelinquency, SYSTEM, { of, ...(after ? { after } : {}) })).next;
    while (after !== undefined);
  }
};
const everyLetter = async () => {
  while (mustBe(await s.act(dun, SYSTEM, {})).next !== undefined);
  while (mustBe(await s.act(takeRecourse, SYSTEM, {})).next !== undefined);
};
/** What the clock does after midnight in Tokyo at the end of that day. */
const night = async (day: string) => {
  s.clock.set(`${day}T15:30:00.000Z`);
  mustBe(await s.act(closeDay, SYSTEM, {}));
  await accrue();
  await everyLetter();
};
const price = (amount: string) => ({
  items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
});
const view = async (id: string) => mustBe(await s.act(viewDeclaration, s.actors.trader, { id }));
const demandsOf = async (id: string) => mustBe(await s.act(listDeclarationPayments, s.actors.trader, { id })).demands;
const permitted = async (paymentMethod: string, amount: string): Promise<string> => {
  const { id } = await s.lodge({ paymentMethod, ...price(amount) });
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id }));
  expect((await view(id)).state).toBe('PERMITTED');
  return id;
};
const chargesOf = async (declarationId: string) =>
  mustBe(await s.act(listCharges, s.actors.trader, { limit: 200 })).charges.filter(
    (charge) => charge.declarationId === declarationId,
  );
const lettersOf = async (about: string) =>
  mustBe(await s.act(listDunnings, s.actors.trader, {})).dunnings.filter((letter) => letter.about === about);
let notices = 0;
type Payable = {
  readonly institutionNumber: string | null;
  readonly paymentNumber: string | null;
  readonly confirmationNumber: string | null;
};
const pay = (what: Payable | undefined, amount: string | undefined) => {
  notices += 1;
  return s.act(acceptBankNotice, s.actors.bank, {
    ...{ bank: 'DEMO', noticeId: `overdue-${notices}`, institutionNumber: what?.institutionNumber },
    ...{ paymentNumber: what?.paymentNumber, confirmationNumber: what?.confirmationNumber, amount },
  });
};
const guarantee = async () => {
  const { rows } = await sql<{ amount: bigint; reserved: bigint; posted: bigint }>`
    select amount, reserved, posted from guarantee.guarantee where id = ${guaranteeId}`.execute(s.db);
  return rows[0] ?? { amount: 0n, reserved: 0n, posted: 0n };
};
const count = async (table: 'posting' | 'entry') =>
  (await sql<{ n: bigint }>`select count(*) as n from ${sql.table(`payment.${table}`)}`.execute(s.db)).rows[0]?.n;
const owedBy = async () =>
  (
    await sql<{ sum: bigint }>`select coalesce(sum(e.amount), 0)::bigint as sum from payment.entry e
      where e.account in ('receivable', 'refund-payable')`.execute(s.db)
  ).rows[0]?.sum;

afterEach(async () => {
  // Sum of tax = amount due = ledger = account page, and every guarantee's ledger says what its row says.
  const unpaid = await sql<{ sum: bigint }>`select (
    (select coalesce(sum(total), 0) from payment.demand where state in ('open', 'deferred'))
    + (select coalesce(sum(amount), 0) from payment.charge where state in ('open', 'accruing'))
    )::bigint as sum`.execute(s.db);
  expect(await owedBy()).toBe(unpaid.rows[0]?.sum);
  const [newest] = mustBe(await s.act(getStatement, s.actors.trader, { limit: 1 })).lines;
  expect(BigInt(newest?.balance ?? 0)).toBe(await owedBy());
  const all = await sql<{ sum: bigint }>`select coalesce(sum(amount), 0)::bigint as sum from payment.entry`.execute(
    s.db,
  );
  expect(all.rows[0]?.sum).toBe(0n);
  const booked = await sql<{ account: string; sum: bigint }>`select e.account, sum(e.amount)::bigint as sum
    from guarantee.entry e join guarantee.movement m on m.id = e.movement_id
    where m.guarantee_id = ${guaranteeId} group by 1`.execute(s.db);
  const on = (account: string) => booked.rows.find((row) => row.account === account)?.sum ?? 0n;
  const { amount, reserved, posted } = await guarantee();
  expect([on('reserved'), on('posted'), on('available')]).toEqual([reserved, posted, amount - reserved - posted]);
  expect(on('granted') + on('taken')).toBe(-amount);
});

describe('deferred tax that is not paid', () => {
  it('owes delinquency tax for every day after its due date, booked once a day, demanded when paid', async () => {
    const id = await permitted('DEFER', '30000000');
    const [demand] = await demandsOf(id);
    expect(demand?.dueOn).toBe('2027-02-22');
    await night('2027-02-22');
    // A single day of some 4.7 million yen is below the thousand yen that are collected.
    expect(await chargesOf(id)).toEqual([]);
    await night('2027-03-09');
    // 16 days at 2.8 %: 2,160,000 of duty is 2,651; 2,570,000 of consumption taxes 3,154: floored to 100 each.
    const [charge] = await chargesOf(id);
    expect(charge).toMatchObject({ kind: 'delinquency-tax', amount: '5700', state: 'accruing', paymentNumber: null });
    const before = await count('posting');
    await accrue();
    await accrue();
    expect(await count('posting')).toBe(before);
    await night('2027-03-14');
    const grown = (await chargesOf(id))[0];
    expect(grown?.id).toBe(charge?.id);
    expect(BigInt(grown?.amount ?? 0)).toBeGreaterThan(5700n);
    const lines = mustBe(await s.act(getStatement, s.actors.trader, { limit: 200 })).lines;
    const accrued = lines.filter(({ kind, declarationId }) => kind === 'accrual' && declarationId === id);
    expect(accrued.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(grown?.amount ?? 0));
    expect(accrued.every(({ declarationNumber }) => declarationNumber === demand?.declarationNumber)).toBe(true);
    mustBe(await pay(demand, demand?.total));
    const [due] = await chargesOf(id);
    expect(due).toMatchObject({ amount: grown?.amount, state: 'open', dueOn: '2027-03-15' });
    await night('2027-06-30');
    expect((await chargesOf(id)).map(({ amount }) => amount)).toEqual([grown?.amount]);
    mustBe(await pay(due, due?.amount));
    expect((await chargesOf(id))[0]?.state).toBe('settled');
    const types = (await listFacts(s.db, 'charge', charge?.id ?? '')).map(({ type }) => type);
    expect(types.slice(0, 1)).toEqual(['payment.charge-accrued']);
    expect(types.slice(-2)).toEqual(['payment.charge-demanded', 'payment.charge-settled']);
  });

  it('is accrued once when two workers run at the same moment', async () => {
    const id = await permitted('DEFER', '30000000');
    s.clock.set('2027-03-09T15:30:00.000Z');
    await Promise.all([accrue(), accrue(), accrue()]);
    const [charge, ...others] = await chargesOf(id);
    expect(others).toEqual([]);
    expect(charge?.amount).toBe('5700');
    const [demand] = await demandsOf(id);
    mustBe(await pay(demand, demand?.total));
  });

  it('of a month owes for each of its declarations, and none of it is lost by paying the sum', async () => {
    const ids = [await permitted('MONTHLY', '30000000'), await permitted('MONTHLY', '20000000')];
    await night('2026-11-30');
    await night('2027-03-31');
    const charges = (await Promise.all(ids.map(chargesOf))).flat();
    expect(charges.map(({ state }) => state)).toEqual(['accruing', 'accruing']);
    const { months } = mustBe(await s.act(listDueDates, s.actors.trader, {}));
    const month = months.find((one) => one.month === '2026-11' && one.state === 'open');
    mustBe(await pay(month, month?.total));
    const after = (await Promise.all(ids.map(chargesOf))).flat();
    expect(after.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(after.map(({ amount }) => amount)).toEqual(charges.map(({ amount }) => amount));
    for (const one of after) mustBe(await pay(one, one.amount));
  });
});

describe('a correction of what is overdue', () => {
  it('takes back what accrued on the higher tax; it accrues on the lower from the same due date', async () => {
    const id = await permitted('DEFER', '30000000');
    await night('2027-03-09');
    const [high] = await chargesOf(id);
    const jobs = await s.databases.ownerPool.query(`select 1 from graphile_worker.jobs where key = $1`, [
      'audit.accrue-delinquency',
    ]);
    expect(jobs.rowCount).toBe(1);
    const { rowVersion } = await view(id);
    const content = foodContent({ paymentMethod: 'DEFER', ...price('20000000') });
    mustBe(await s.act(requestCorrection, s.actors.trader, { id, rowVersion, content, reason: 'price' }));
    mustBe(await s.act(decideCorrection, s.actors.officer, { id, accept: true, reason: 'proven' }));
    expect((await chargesOf(id)).find((one) => one.id === high?.id)).toMatchObject({ state: 'cancelled', amount: '0' });
    await accrue();
    const low = (await chargesOf(id)).find(({ state }) => state === 'accruing');
    expect(BigInt(low?.amount ?? 0)).toBeGreaterThan(0n);
    expect(BigInt(low?.amount ?? 0)).toBeLessThan(BigInt(high?.amount ?? 0));
    const demand = (await demandsOf(id)).find(({ state }) => state === 'deferred');
    mustBe(await pay(demand, demand?.total));
    const due = (await chargesOf(id)).find(({ state }) => state === 'open');
    expect(due).toMatchObject({ id: low?.id, amount: low?.amount });
    mustBe(await pay(due, due?.amount));
  });
});

describe('an amended return that is not paid', () => {
  it('accrues under the reference of its correction, so that the payment books no second delinquency tax', async () => {
    const id = await permitted('DEFER', '30000000');
    const [deferred] = await demandsOf(id);
    mustBe(await pay(deferred, deferred?.total));
    const { rowVersion } = await view(id);
    const content = foodContent({ paymentMethod: 'DEFER', ...price('60000000') });
    mustBe(await s.act(amendReturn, s.actors.trader, { id, rowVersion, content, reason: 'price' }));
    await night('2026-12-20');
    const [running, ...others] = (await chargesOf(id)).filter(({ kind }) => kind === 'delinquency-tax');
    expect(others).toEqual([]);
    expect(running?.state).toBe('accruing');
    const demand = (await demandsOf(id)).find(({ state }) => state === 'open');
    mustBe(await pay(demand, demand?.total));
    const late = (await chargesOf(id)).filter(({ kind }) => kind === 'delinquency-tax');
    expect(late).toMatchObject([{ id: running?.id, amount: running?.amount, state: 'open' }]);
    mustBe(await pay(late[0], late[0]?.amount));
  });
});

describe('a letter of demand', () => {
  it('goes out once, on the day the profile sets, in both languages, and ends with the payment', async () => {
    const id = await permitted('DEFER', '1000000');
    const [demand] = await demandsOf(id);
    const about = demand?.declarationNumber ?? '';
    await night('2027-04-11');
    expect(await lettersOf(about)).toEqual([]);
    // Fifty days after the due date.
    await night('2027-04-12');
    await night('2027-04-13');
    const [letter, ...others] = await lettersOf(about);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ total: demand?.total, dueOn: '2027-02-22', issuedOn: '2027-04-13', state: 'sent' });
    expect(letter?.payBy).toBe('2027-04-23');
    const read = (actor = s.actors.trader) => s.act(getDunning, actor, { id: letter?.id });
    const { title, paragraphs } = mustBe(await read()).letter;
    expect([title.ja, title.en]).toEqual([`督促状 ${letter?.number}`, `Letter of demand ${letter?.number}`]);
    expect(paragraphs.map(({ en }) => en).join(' ')).toContain('security');
    expect(paragraphs.every(({ ja, en }) => ja !== '' && en !== '')).toBe(true);
    expect(codesOf(await read(s.actors.otherTrader))).toEqual(['platform.not-found']);
    expect(codesOf(await read(s.actors.analyst))).toEqual(['platform.forbidden']);
    mustBe(await pay(demand, demand?.total));
    expect((await lettersOf(about))[0]?.state).toBe('paid');
    const before = await guarantee();
    await night('2027-05-01');
    expect((await lettersOf(about))[0]?.state).toBe('paid');
    expect(await guarantee()).toEqual(before);
  });
});

describe('recourse to the security', () => {
  it('settles what the letter did not bring, to the yen and once; the guarantee stands for so much less', async () => {
    const before = await guarantee();
    const id = await permitted('DEFER', '30000000');
    const [demand] = await demandsOf(id);
    const total = BigInt(demand?.total ?? 0);
    await night('2027-04-13');
    await night('2027-04-23');
    expect((await demandsOf(id))[0]?.state).toBe('deferred');
    s.clock.set('2027-04-24T15:30:00.000Z');
    const postings = await count('posting');
    await Promise.all([everyLetter(), everyLetter()]);
    await everyLetter();
    expect((await demandsOf(id))[0]?.state).toBe('settled');
    expect(await guarantee()).toEqual({ ...before, amount: before.amount - total });
    const [letter] = await lettersOf(demand?.declarationNumber ?? '');
    expect(letter).toMatchObject({ state: 'recourse', recourseAmount: demand?.total, recourseOn: '2027-04-25' });
    // The receipt from the security, and the last day of delinquency tax.
    expect(((await count('posting')) ?? 0n) - (postings ?? 0n)).toBeLessThanOrEqual(2n);
    expect(codesOf(await pay(demand, demand?.total))).toEqual(['payment.already-paid']);
    const [late] = await chargesOf(id);
    expect(late).toMatchObject({ kind: 'delinquency-tax', state: 'open' });
    mustBe(await pay(late, late?.amount));
  });

  it('takes a month from the security of each of its declarations', async () => {
    const before = await guarantee();
    s.clock.set('2026-12-10T01:00:00.000Z');
    const ids = [await permitted('MONTHLY', '500000'), await permitted('MONTHLY', '700000')];
    const total = (await Promise.all(ids.map(demandsOf))).flat().reduce((sum, one) => sum + BigInt(one.total), 0n);
    await night('2026-12-31');
    await night('2027-04-01');
    await night('2027-06-01');
    await night('2027-06-30');
    const [letter] = await lettersOf('2026-12');
    expect(letter).toMatchObject({ state: 'recourse', recourseAmount: String(total) });
    expect(await guarantee()).toEqual({ ...before, amount: before.amount - total });
    expect((await Promise.all(ids.map(demandsOf))).flat().map(({ state }) => state)).toEqual(['settled', 'settled']);
  });

  it('leaves alone what no security stands for, and says how much is missing', async () => {
    const id = await permitted('DEFER', '1000000');
    const [deferred] = await demandsOf(id);
    mustBe(await pay(deferred, deferred?.total));
    const { rowVersion } = await view(id);
    const content = foodContent({ paymentMethod: 'DEFER', ...price('1500000') });
    mustBe(await s.act(amendReturn, s.actors.trader, { id, rowVersion, content, reason: 'price' }));
    const before = await guarantee();
    await night('2026-11-21');
    await night('2027-01-09');
    await night('2027-02-01');
    const open = (await demandsOf(id)).find(({ state }) => state === 'open');
    const about = open?.declarationNumber ?? '';
    const [letter] = await lettersOf(about);
    expect(letter).toMatchObject({ state: 'unsecured', shortfall: open?.total, recourseAmount: '0' });
    expect(await guarantee()).toEqual(before);
    mustBe(await pay(open, open?.total));
    expect((await lettersOf(about))[0]?.state).toBe('paid');
  });
});
