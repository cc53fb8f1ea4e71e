// Tax of a broken relief that is not paid (letter, security), and what a correction makes of tax that was collected.
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe, ok } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { operation } from '../../platform/operation.ts';
import { accrueDelinquency, reassessByCustoms } from '../audit/index.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { registerGuarantee } from '../guarantee/index.ts';
import { type ChosenChannel, chosenChannel, foodContent } from '../payment/chosen-channel.test-support.ts';
import { dun, openBankAccount, takeRecourse } from '../payment/index.ts';
import { payCharge } from '../payment/operations/pay-charge.ts';
import { listCharges } from '../payment/queries/list-charges.ts';
import { getDunning, listDunnings } from '../payment/queries/list-dunnings.ts';
import { adjustObligations } from './operations/adjust-obligations.ts';
import { decideReport } from './operations/decide-report.ts';
import { reportGoods } from './operations/report-goods.ts';
import { getObligation, listObligations } from './queries/list-obligations.ts';

let s: ChosenChannel;
let guaranteeId: string;
beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '1000000000' };
  mustBe(await s.act(openBankAccount, s.actors.administrator, { ...account, traderId: s.actors.trader.traderId }));
  const granted = await s.act(registerGuarantee, s.actors.supervisor, {
    ...{ kind: 'INDIVIDUAL', security: 'CASH', provider: 'TEST BANK', amount: '100000000' },
    ...{ traderId: s.actors.trader.traderId, validFrom: '2026-01-01', validTo: '2030-12-31' },
  });
  guaranteeId = mustBe(granted).id;
});
afterAll(() => s.stop());
beforeEach(() => s.clock.set('2026-11-20T01:00:00.000Z'));

const SYSTEM = systemActor('test');
/** A reaction that is run a second time. */
const adjustAgain = operation({
  ...{ name: 'test.adjust', summary: { ja: '試', en: 'test' }, roles: [], effect: 'write' },
  input: z.object({ id: z.string() }),
  run: async (ctx, { id }) => {
    await adjustObligations(ctx, id);
    return ok(id);
  },
});
const rowOf = async (id: string) => {
  const { rows } = await sql<{ v: number }>`
    select row_version as v from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return rows[0]?.v ?? 0;
};
type Line = { readonly amount: string; readonly article: string | null };
/** Each line with its price and the article of its relief. */
const contentOf = (...lines: readonly Line[]) => {
  const [item] = foodContent().items;
  if (!item) throw new Error('No item');
  const items = lines.map(({ amount, article }) => ({
    ...{ ...item, price: { amount, currency: 'JPY' } },
    ...(article === null ? {} : { relief: { article } }),
  }));
  return { ...foodContent({ paymentMethod: 'R', paymentAccount: '1' }), items };
};
const permitted = async (...lines: readonly Line[]) => {
  const { id } = await s.lodge(contentOf(...lines));
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: await rowOf(id) }));
  return id;
};
const reassess = async (id: string, ...lines: readonly Line[]) =>
  mustBe(
    await s.act(reassessByCustoms, s.actors.officer, {
      ...{ id, rowVersion: await rowOf(id), content: contentOf(...lines), reason: 'the values were wrong' },
    }),
  );
const obligationOf = async (declarationId: string) => {
  const { obligations } = mustBe(await s.act(listObligations, s.actors.trader, { limit: 200 }));
  const found = obligations.find((one) => one.declarationId === declarationId);
  if (!found) throw new Error('No obligation');
  return found;
};
const report = async (declarationId: string, kind: string, quantity: string) => {
  const { id } = await obligationOf(declarationId);
  const told = { id, kind, quantity, happenedOn: '2026-11-20', evidence: 'EX-1' };
  mustBe(await s.act(reportGoods, s.actors.trader, told));
  if (kind === 'diversion') return;
  const reportId = mustBe(await s.act(getObligation, s.actors.officer, { id })).reports.at(-1)?.id;
  mustBe(await s.act(decideReport, s.actors.officer, { id, reportId, decision: 'confirm' }));
};
const divert = (declarationId: string, quantity: string) => report(declarationId, 'diversion', quantity);
const chargesOf = async (declarationId: string) =>
  mustBe(await s.act(listCharges, s.actors.trader, { limit: 200 })).charges.filter(
    (charge) => charge.declarationId === declarationId,
  );
const collectedOf = async (declarationId: string) =>
  (await chargesOf(declarationId)).filter(({ kind }) => kind === 'relief-collection');
const refundsOf = async (declarationId: string) =>
  (await chargesOf(declarationId)).filter(({ kind }) => kind === 'relief-refund');
const pay = async (id: string | undefined) =>
  mustBe(await s.act(payCharge, s.actors.trader, { id, accountNumber: '1' }));
const accrue = async () => {
  let after: string | undefined;
  do after = mustBe(await s.act(accrueDelinquency, SYSTEM, { of: 'charges', ...(after ? { after } : {}) })).next;
  while (after !== undefined);
};
const accrueOn = async (day: string) => {
  s.clock.set(`${day}T00:30:00.000+09:00`);
  await accrue();
};
const letters = async () => {
  while (mustBe(await s.act(dun, SYSTEM, {})).next !== undefined);
  while (mustBe(await s.act(takeRecourse, SYSTEM, {})).next !== undefined);
};
/** What the clock does in Tokyo after midnight on that day. */
const night = async (day: string) => {
  s.clock.set(`${day}T00:30:00.000+09:00`);
  await accrue();
  await letters();
};
const lettersFor = async (declarationId: string) => {
  const { declarationNumber } = await obligationOf(declarationId);
  const { dunnings } = mustBe(await s.act(listDunnings, s.actors.trader, { limit: 200 }));
  return dunnings.filter(({ about }) => about === declarationNumber);
};
const guarantee = async () => {
  const { rows } = await sql<{ amount: bigint; reserved: bigint; posted: bigint }>`
    select amount, reserved, posted from guarantee.guarantee where id = ${guaranteeId}`.execute(s.db);
  return rows[0] ?? { amount: 0n, reserved: 0n, posted: 0n };
};
const postedFor = async (declarationId: string) => {
  const { rows } = await sql<{ amount: bigint }>`select amount from guarantee.hold
    where starts_with(reference, ${`relief:${declarationId}:1`}) and state = 'posted' order by 1`.execute(s.db);
  return rows.map(({ amount }) => amount);
};
const reliefFacts = async (declarationId: string, type: string) =>
  (await listFacts(s.db, 'relief', (await obligationOf(declarationId)).id)).filter((fact) => fact.type === type);
const postingCount = async () =>
  (await sql<{ n: bigint }>`select count(*) as n from payment.posting`.execute(s.db)).rows[0]?.n;
const atStake = (o: { duty: string; consumptionTax: string; localConsumptionTax: string }): bigint =>
  BigInt(o.duty) + BigInt(o.consumptionTax) + BigInt(o.localConsumptionTax);
const ONE = { amount: '20000000', article: '17' } as const;

afterEach(async () => {
  // Sum of what is due = ledger, the whole adds up to zero, and the guarantee's ledger says what its row says.
  const due = await sql<{ due: bigint; ledger: bigint; all: bigint }>`select (
      (select coalesce(sum(total), 0) from payment.demand where state in ('open', 'deferred'))
      + (select coalesce(sum(amount), 0) from payment.charge where state in ('open', 'accruing')))::bigint as due,
    (select coalesce(sum(amount), 0) from payment.entry where account in ('receivable', 'refund-payable'))::bigint
      as ledger, (select coalesce(sum(amount), 0) from payment.entry)::bigint as all`.execute(s.db);
  expect(due.rows[0]?.ledger).toBe(due.rows[0]?.due);
  expect(due.rows[0]?.all).toBe(0n);
  const booked = await sql<{ account: string; sum: bigint }>`select e.account, sum(e.amount)::bigint as sum
    from guarantee.entry e join guarantee.movement m on m.id = e.movement_id
    where m.guarantee_id = ${guaranteeId} group by 1`.execute(s.db);
  const on = (account: string) => booked.rows.find((row) => row.account === account)?.sum ?? 0n;
  const { amount, reserved, posted } = await guarantee();
  expect([on('reserved'), on('posted'), on('available')]).toEqual([reserved, posted, amount - reserved - posted]);
});

describe('tax of a broken relief that is not paid', () => {
  it('gets one letter after the days of the profile, then comes out of its security, to the yen and once', async () => {
    const id = await permitted(ONE);
    const stake = atStake(await obligationOf(id));
    const before = await guarantee();
    await divert(id, '500');
    const [charge] = await collectedOf(id);
    const amount = BigInt(charge?.amount ?? 0);
    await night('2027-01-08');
    expect(await lettersFor(id)).toEqual([]);
    await night('2027-01-09');
    await night('2027-01-10');
    const [letter, ...others] = await lettersFor(id);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ total: charge?.amount, dueOn: '2026-11-20', issuedOn: '2027-01-09', state: 'sent' });
    const { paragraphs } = mustBe(await s.act(getDunning, s.actors.trader, { id: letter?.id })).letter;
    expect(paragraphs.map(({ en }) => en).join(' ')).toMatch(/relief.*security/s);
    expect(paragraphs.map(({ ja }) => ja).join('')).toMatch(/減免.*担保/s);
    s.clock.set('2027-01-20T01:00:00.000Z');
    await Promise.all([letters(), letters()]);
    await letters();
    expect((await collectedOf(id)).map(({ state }) => state)).toEqual(['settled']);
    expect((await lettersFor(id))[0]).toMatchObject({ state: 'recourse', recourseAmount: charge?.amount });
    expect(await guarantee()).toEqual({ ...before, amount: before.amount - amount, posted: before.posted - amount });
    expect(await postedFor(id)).toEqual([stake - amount]);
    const types = (await listFacts(s.db, 'charge', charge?.id ?? '')).map(({ type }) => type);
    const told = ['dunned', 'recourse-taken', 'settled'].map((what) => `payment.charge-${what}`);
    expect(types).toEqual(['payment.charge-demanded', ...told]);
    const late = (await chargesOf(id)).find(({ kind }) => kind === 'delinquency-tax');
    expect(late?.state).toBe('open');
    await pay(late?.id);
    // What is left stands for the rest of the goods, and is free when they have met their condition.
    s.clock.set('2027-01-21T01:00:00.000Z');
    await report(id, 're-export', '1500');
    expect(await postedFor(id)).toEqual([]);
    expect((await obligationOf(id)).state).toBe('DISCHARGED');
  });

  it('ends its letter when it is paid, and the security is not touched', async () => {
    const id = await permitted(ONE);
    await divert(id, '500');
    await night('2027-01-09');
    const before = await guarantee();
    await pay((await collectedOf(id))[0]?.id);
    await night('2027-02-01');
    expect((await lettersFor(id)).map(({ state }) => state)).toEqual(['paid']);
    expect(await guarantee()).toEqual(before);
  });

  it('takes all that is posted beside the first security too', async () => {
    const id = await permitted(ONE, { amount: '20000000', article: null });
    await reassess(id, { amount: '30000000', article: '17' }, { amount: '10000000', article: null });
    expect(await postedFor(id)).toHaveLength(2);
    const before = await guarantee();
    await divert(id, '2000');
    const [charge] = await collectedOf(id);
    await night('2027-01-09');
    await night('2027-01-20');
    expect((await collectedOf(id))[0]?.state).toBe('settled');
    expect(before.amount - (await guarantee()).amount).toBe(BigInt(charge?.amount ?? 0));
    // The fraction below a hundred yen of each tax was not demanded: it is free.
    expect(await postedFor(id)).toEqual([]);
  });

  it('without security is left to collection, and the letter says how much nothing stands for', async () => {
    const id = await permitted({ amount: '20000000', article: '15' });
    const { id: obligationId } = await obligationOf(id);
    const told = { id: obligationId, kind: 'diversion', quantity: '2000', happenedOn: '2026-11-20', evidence: 'X' };
    mustBe(await s.act(reportGoods, s.actors.trader, told));
    const before = await guarantee();
    await night('2027-01-09');
    await night('2027-01-20');
    const [charge] = await collectedOf(id);
    expect(charge?.state).toBe('open');
    const [letter] = await lettersFor(id);
    expect(letter).toMatchObject({ state: 'unsecured', shortfall: charge?.amount, recourseAmount: '0' });
    expect(await guarantee()).toEqual(before);
    await pay(charge?.id);
    expect((await lettersFor(id))[0]?.state).toBe('paid');
  });
});

describe('a correction after a part was collected', () => {
  /** Beside a line that pays, whose tax the correction changes too. */
  const worth = (amount: string) =>
    [
      { amount, article: '17' },
      { amount: String(50_000_000n - BigInt(amount)), article: null },
    ] as const;

  it('that lowers the relief gives back the difference of what was paid, once, and tells the sum', async () => {
    const id = await permitted(...worth('20000000'));
    await divert(id, '500');
    const [charge] = await collectedOf(id);
    await pay(charge?.id);
    await reassess(id, ...worth('10000000'));
    const after = await obligationOf(id);
    // A quarter of the tax of half the value, each kind floored to 100 yen.
    const quarter = [after.duty, after.consumptionTax, after.localConsumptionTax].map((yen) => BigInt(yen) / 4n);
    const due = quarter.reduce((sum, yen) => sum + yen - (yen % 100n), 0n);
    const back = BigInt(charge?.amount ?? 0) - due;
    expect(back).toBeGreaterThan(0n);
    expect(after).toMatchObject({ state: 'OPEN', collected: String(due) });
    expect(await refundsOf(id)).toMatchObject([{ amount: String(back), state: 'settled' }]);
    const [fact, ...others] = await reliefFacts(id, 'relief.given-back');
    expect(others).toEqual([]);
    expect(fact?.data).toMatchObject({ amount: String(back), refunded: String(back), setOff: '0', why: 'corrected' });
    // Security stands for what is at stake and not paid.
    expect((await postedFor(id)).reduce((sum, one) => sum + one, 0n)).toBe(atStake(after) - due);
    await reassess(id, { amount: '10000000', article: '17' }, { amount: '21000000', article: null });
    expect(await refundsOf(id)).toHaveLength(1);
    const postings = await postingCount();
    mustBe(await s.act(adjustAgain, SYSTEM, { id }));
    expect(await postingCount()).toBe(postings);
    expect(await reliefFacts(id, 'relief.given-back')).toHaveLength(1);
  });

  it('that raises it demands the difference of the part, though the rest is still open', async () => {
    const id = await permitted(...worth('10000000'));
    await divert(id, '500');
    await reassess(id, ...worth('20000000'));
    const after = await obligationOf(id);
    const demanded = (await collectedOf(id)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    expect(after.collected).toBe(String(demanded));
    expect(demanded).toBeGreaterThan(atStake(after) / 4n - 303n);
  });

  it('sets off first against what was not paid, with its delinquency tax and its letter', async () => {
    const id = await permitted(...worth('40000000'));
    await divert(id, '500');
    const [charge] = await collectedOf(id);
    await night('2027-01-09');
    await reassess(id, ...worth('20000000'));
    const [instead, old] = await collectedOf(id);
    expect(old).toMatchObject({ id: charge?.id, state: 'cancelled' });
    const { collected } = await obligationOf(id);
    expect(instead).toMatchObject({ state: 'open', amount: collected, dueOn: '2026-11-20' });
    expect(await refundsOf(id)).toEqual([]);
    expect((await lettersFor(id)).map(({ state }) => state)).toEqual(['cancelled']);
    const late = () => chargesOf(id).then((all) => all.filter(({ kind }) => kind === 'delinquency-tax'));
    expect(await late()).toMatchObject([{ state: 'cancelled', amount: '0' }]);
    await accrue();
    expect((await late()).map(({ state }) => state)).toEqual(['accruing', 'cancelled']);
    const setOff = BigInt(charge?.amount ?? 0) - BigInt(collected);
    const [fact] = await reliefFacts(id, 'relief.given-back');
    expect(fact?.data).toMatchObject({ refunded: '0', setOff: String(setOff) });
    await pay(instead?.id);
  });

  it.each([
    { what: 'open', parts: ['500'], state: 'OPEN' },
    { what: 'collected', parts: ['500', '1500'], state: 'COLLECTED' },
  ])('that takes the relief from an obligation that is $what gives all of it back', async ({ parts, state }) => {
    const id = await permitted(ONE);
    for (const part of parts) await divert(id, part);
    const collected = await collectedOf(id);
    expect((await obligationOf(id)).state).toBe(state);
    const paid = collected.at(-1);
    await pay(paid?.id);
    await reassess(id, { amount: '20000000', article: null });
    expect(await obligationOf(id)).toMatchObject({ state: 'LAPSED', collected: '0' });
    expect(await refundsOf(id)).toMatchObject([{ amount: paid?.amount }]);
    const others = (await collectedOf(id)).filter((one) => one.id !== paid?.id);
    expect(others.every((one) => one.state === 'cancelled')).toBe(true);
    const sum = collected.reduce((total, { amount }) => total + BigInt(amount), 0n);
    const [fact] = await reliefFacts(id, 'relief.given-back');
    expect(fact?.data).toMatchObject({ amount: String(sum), refunded: paid?.amount, why: 'lapsed' });
    expect(await postedFor(id)).toEqual([]);
    const postings = await postingCount();
    await letters();
    expect(await postingCount()).toBe(postings);
  });

  it('that takes the relief gives back the delinquency tax of the part: the line is late from its permit', async () => {
    const id = await permitted(ONE);
    await divert(id, '500');
    await divert(id, '700');
    await accrueOn('2027-04-20');
    const collected = await collectedOf(id);
    for (const one of collected) await pay(one.id);
    const late = (await chargesOf(id)).filter(({ kind }) => kind === 'delinquency-tax');
    expect(late.map(({ state }) => state)).toEqual(['open', 'open']);
    await pay(late[0]?.id);
    await reassess(id, { amount: '20000000', article: null });
    const after = (await chargesOf(id)).filter(({ kind }) => kind === 'delinquency-tax');
    expect(after.map(({ state }) => state)).toEqual(['settled', 'cancelled']);
    const sum = collected.reduce((total, { amount }) => total + BigInt(amount), 0n);
    const back = (await refundsOf(id)).map(({ amount }) => amount);
    expect(back.sort()).toEqual([String(sum), late[0]?.amount].sort());
  });

  it.each([1, 2, 3])('loses nothing when a payment comes at the same moment (%i)', async () => {
    const id = await permitted(ONE);
    await divert(id, '2000');
    const [charge] = await collectedOf(id);
    const [paid] = await Promise.all([
      s.act(payCharge, s.actors.trader, { id: charge?.id, accountNumber: '1' }),
      reassess(id, { amount: '20000000', article: null }),
    ]);
    expect((await obligationOf(id)).collected).toBe('0');
    expect((await collectedOf(id))[0]?.state).toBe(paid.ok ? 'settled' : 'cancelled');
    expect((await refundsOf(id)).map(({ amount }) => amount)).toEqual(paid.ok ? [charge?.amount] : []);
  });

  it('that puts the line under an article with another condition leaves it as it is, and says so', async () => {
    const id = await permitted(...worth('20000000'));
    await divert(id, '500');
    await pay((await collectedOf(id))[0]?.id);
    const before = await obligationOf(id);
    await reassess(id, { amount: '20000000', article: '15' }, { amount: '31000000', article: null });
    expect(await obligationOf(id)).toEqual(before);
    expect(await refundsOf(id)).toEqual([]);
    const [fact] = await reliefFacts(id, 'relief.not-adjusted');
    expect(fact?.data).toMatchObject({ why: 'other-article' });
  });

  it('gives back for the diverted part of goods whose rest has met the condition', async () => {
    const id = await permitted(...worth('20000000'));
    await divert(id, '500');
    await pay((await collectedOf(id))[0]?.id);
    await report(id, 're-export', '1500');
    expect((await obligationOf(id)).state).toBe('DISCHARGED');
    await reassess(id, ...worth('10000000'));
    const after = await obligationOf(id);
    expect(after.state).toBe('DISCHARGED');
    expect(BigInt(after.collected)).toBeLessThanOrEqual(atStake(after) / 4n);
    expect(await refundsOf(id)).toHaveLength(1);
  });
});
