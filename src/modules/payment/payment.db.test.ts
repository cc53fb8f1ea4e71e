import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { amendReturn } from '../declaration/operations/amend-return.ts';
import { changeDeclaration } from '../declaration/operations/change-declaration.ts';
import { listMyDesk } from '../declaration/queries/list-my-desk.ts';
import { viewDeclaration } from '../declaration/queries/view-declaration.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from './chosen-channel.test-support.ts';
import type { DemandView } from './contract.ts';
import { acceptBankNotice } from './operations/accept-bank-notice.ts';
import { openBankAccount } from './operations/open-bank-account.ts';
import { payAtDemonstrationBank } from './operations/pay-at-demonstration-bank.ts';
import { getDemand } from './queries/get-demand.ts';
import { listBankAccounts } from './queries/list-bank-accounts.ts';
import { listDeclarationPayments } from './queries/list-declaration-payments.ts';
import { listLedger } from './queries/list-ledger.ts';
import { listLedgerBalances } from './queries/list-ledger-balances.ts';
import { listPayments } from './queries/list-payments.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
});
afterAll(() => s.stop());
beforeEach(() => {
  s.channel = 1;
});

const paymentsOf = async (id: string, actor = s.actors.trader): Promise<DemandView[]> =>
  mustBe(await s.act(listDeclarationPayments, actor, { id })).demands;
const demandOf = async (id: string): Promise<DemandView> => {
  const [demand] = await paymentsOf(id);
  if (!demand) throw new Error('No demand');
  return demand;
};
const noticeFor = (demand: DemandView, noticeId: string, amount = demand.total) => ({
  bank: 'DEMO',
  noticeId,
  institutionNumber: demand.institutionNumber,
  paymentNumber: demand.paymentNumber,
  confirmationNumber: demand.confirmationNumber,
  amount,
});
const notify = (notice: object, actor = s.actors.bank) => s.act(acceptBankNotice, actor, notice);
const postingsOf = async (id: string) => {
  const { postings } = mustBe(await s.act(listLedger, s.actors.trader, { limit: '200' }));
  return postings.filter(({ declarationId }) => declarationId === id).map(({ kind }) => kind);
};
const openAccount = (accountNumber: string, balance: string) =>
  s.act(openBankAccount, s.actors.administrator, {
    bank: 'DEMO',
    accountNumber,
    traderId: s.actors.trader.traderId,
    holder: 'AOBA FOODS',
    balance,
  });
const balanceOf = async (accountNumber: string) => {
  const { accounts } = mustBe(await s.act(listBankAccounts, s.actors.trader, {}));
  return accounts.find((account) => account.accountNumber === accountNumber)?.balance;
};
const price = (amount: string) => ({
  items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
});
const rowVersionOf = async (id: string): Promise<number> => {
  const found = await sql<{ row_version: number }>`
    select row_version from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return found.rows[0]?.row_version ?? 0;
};
const change = async (id: string, content: object) =>
  s.act(changeDeclaration, s.actors.trader, {
    id,
    rowVersion: await rowVersionOf(id),
    content: foodContent(content),
    reason: 'price corrected',
  });

describe('a demand', () => {
  it('follows the end of the examination with a payment number and the sum of the assessment', async () => {
    const { id, state } = await s.lodge();
    const demand = await demandOf(id);
    expect(state).toBe('TAX_DUE');
    expect(demand).toMatchObject({ state: 'open', kind: 'ordinary', institutionNumber: '00120', debitFailure: null });
    expect(demand.paymentNumber).toMatch(/^\d{16}$/);
    expect(demand.confirmationNumber).toMatch(/^\d{6}$/);
    const { duty, excise, consumptionTax, localConsumptionTax } = demand.amounts;
    const sum = [duty, excise, consumptionTax, localConsumptionTax].reduce((total, yen) => total + BigInt(yen), 0n);
    expect(BigInt(demand.total)).toBe(sum);
    expect(sum).toBeGreaterThan(0n);
    expect(await postingsOf(id)).toEqual(['demand']);
  });

  it('belongs to the importer: others get 404, customs does not see the confirmation number', async () => {
    const { id } = await s.lodge();
    const { id: demandId } = await demandOf(id);
    const seen = (actor: typeof s.actors.trader) => s.act(getDemand, actor, { id: demandId });
    expect(codesOf(await seen(s.actors.otherTrader))).toEqual(['platform.not-found']);
    expect(codesOf(await s.act(listDeclarationPayments, s.actors.otherTrader, { id }))).toEqual(['platform.not-found']);
    expect(codesOf(await seen(s.actors.analyst))).toEqual(['platform.forbidden']);
    expect(mustBe(await seen(s.actors.officer)).confirmationNumber).toBeNull();
    const others = mustBe(await s.act(listPayments, s.actors.otherTrader, {})).demands;
    expect(others.filter(({ declarationId }) => declarationId === id)).toEqual([]);
  });

  it('is cancelled and made anew when the declaration is changed, and the old number is refused', async () => {
    const { id } = await s.lodge();
    const before = await demandOf(id);
    mustBe(await change(id, price('400000')));
    const [after, cancelled] = await paymentsOf(id);
    expect(cancelled).toMatchObject({ id: before.id, state: 'cancelled' });
    expect(after?.state).toBe('open');
    expect(BigInt(after?.total ?? '0')).toBeGreaterThan(BigInt(before.total));
    expect(codesOf(await notify(noticeFor(before, 'late')))).toEqual(['payment.demand-cancelled']);
    expect((await postingsOf(id)).toSorted()).toEqual(['demand', 'demand', 'reversal']);
  });
});

describe('a bank notice', () => {
  it('settles the demand, gets the same answer when repeated and is booked once', async () => {
    const { id } = await s.lodge();
    const notice = noticeFor(await demandOf(id), 'n-1');
    const first = mustBe(await notify(notice));
    expect(mustBe(await notify(notice))).toEqual(first);
    expect((await demandOf(id)).state).toBe('settled');
    expect(await postingsOf(id)).toEqual(['receipt', 'demand']);
  });

  it('is refused when its number comes back with another text', async () => {
    const { id } = await s.lodge();
    const demand = await demandOf(id);
    mustBe(await notify(noticeFor(demand, 'n-2')));
    expect(codesOf(await notify(noticeFor(demand, 'n-2', '1')))).toEqual(['payment.notice-text-differs']);
    expect(codesOf(await notify(noticeFor(demand, 'n-3')))).toEqual(['payment.already-paid']);
  });

  it('is refused a yen short or over, or with wrong numbers, and books nothing', async () => {
    const { id } = await s.lodge();
    const demand = await demandOf(id);
    const yen = BigInt(demand.total);
    const refusalOf = async (notice: object) => codesOf(await notify(notice))[0];
    expect(await refusalOf(noticeFor(demand, 's', String(yen - 1n)))).toBe('payment.amount-short');
    expect(await refusalOf(noticeFor(demand, 'o', String(yen + 1n)))).toBe('payment.amount-over');
    const wrong = { ...noticeFor(demand, 'w'), confirmationNumber: demand.confirmationNumber === '0' ? '1' : '0' };
    expect(await refusalOf(wrong)).toBe('payment.payment-number-unknown');
    expect(await postingsOf(id)).toEqual(['demand']);
    mustBe(await notify(noticeFor(demand, 's')));
  });

  it('is booked once when it arrives many times at once, alone or beside another', async () => {
    const { id } = await s.lodge();
    const demand = await demandOf(id);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => notify(noticeFor(demand, 'same'))),
      ...Array.from({ length: 3 }, (_, n) => notify(noticeFor(demand, `other-${n}`))),
    ]);
    const accepted = answers.filter(({ ok }) => ok);
    expect([1, 5]).toContain(accepted.length);
    for (const answer of answers) if (!answer.ok) expect(codesOf(answer)).toEqual(['payment.already-paid']);
    expect((await postingsOf(id)).filter((kind) => kind === 'receipt')).toHaveLength(1);
  });

  it('is accepted from the machine of its own bank and from nobody else', async () => {
    const { id } = await s.lodge();
    const notice = noticeFor(await demandOf(id), 'x');
    for (const actor of [s.actors.trader, s.actors.officer, s.actors.administrator]) {
      expect(codesOf(await notify(notice, actor)), actor.role).toEqual(['platform.forbidden']);
    }
    const otherBank = { ...s.actors.bank, bank: 'OTHER' };
    expect(codesOf(await notify(notice, otherBank))).toEqual(['payment.notice-of-another-bank']);
    expect(await postingsOf(id)).toEqual(['demand']);
    mustBe(await notify(notice));
  });
});

describe('what is paid before the goods are there', () => {
  const desk = async (id: string) => {
    const lists = mustBe(await s.act(listMyDesk, s.actors.trader, {}));
    return (['toPay', 'waitingForGoods', 'waitingForMe', 'waitingForCustoms'] as const).filter((name) =>
      lists[name].some((row) => row.id === id),
    );
  };

  it('waits for the goods and not for the payer, until a change makes it due anew', async () => {
    const { id } = await s.lodge();
    expect(await desk(id)).toEqual(['toPay']);
    mustBe(await notify(noticeFor(await demandOf(id), 'early')));
    expect(await desk(id)).toEqual(['waitingForGoods']);
    expect(mustBe(await s.act(viewDeclaration, s.actors.trader, { id }))).toMatchObject({
      state: 'TAX_DUE',
      taxPaidOn: '2026-11-20',
    });
    mustBe(await change(id, price('400000')));
    expect(await desk(id)).toEqual(['toPay']);
    mustBe(await notify(noticeFor(await demandOf(id), 'rest')));
    expect(await desk(id)).toEqual(['waitingForGoods']);
    mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, carriedInOn: '2026-11-20' }));
    expect(mustBe(await s.act(viewDeclaration, s.actors.trader, { id })).state).toBe('PERMITTED');
  });

  it('is paid for once: a payment of what was permitted before is no fact of the declaration', async () => {
    const { id } = await s.lodge();
    mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, carriedInOn: '2026-11-20' }));
    mustBe(await notify(noticeFor(await demandOf(id), 'arrived')));
    const { state, taxPaidOn } = mustBe(await s.act(viewDeclaration, s.actors.trader, { id }));
    expect({ state, taxPaidOn }).toEqual({ state: 'PERMITTED', taxPaidOn: '2026-11-20' });
    const amended = { id, rowVersion: await rowVersionOf(id), content: foodContent(price('900000')), reason: 'more' };
    mustBe(await s.act(amendReturn, s.actors.trader, amended));
    const before = await rowVersionOf(id);
    mustBe(await notify(noticeFor(await demandOf(id), 'amended')));
    expect(await rowVersionOf(id)).toBe(before);
  });
});

describe('an account at the demonstration bank', () => {
  it('pays a real-time debit at lodging, in the same transaction', async () => {
    mustBe(await openAccount('100', '1000000'));
    const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '100' });
    const demand = await demandOf(id);
    expect(demand).toMatchObject({ state: 'settled', paymentNumber: null });
    expect(await balanceOf('100')).toBe(String(1_000_000n - BigInt(demand.total)));
    expect((await postingsOf(id)).toSorted()).toEqual(['demand', 'receipt']);
  });

  it('without cover leaves a payment number and the reason', async () => {
    mustBe(await openAccount('200', '5'));
    const { id, state } = await s.lodge({ paymentMethod: 'R', paymentAccount: '200' });
    expect(state).toBe('TAX_DUE');
    expect(await demandOf(id)).toMatchObject({ state: 'open', debitFailure: 'balance-short' });
    expect(await balanceOf('200')).toBe('5');
  });

  it('pays a demand once, though the payer presses twice at once', async () => {
    mustBe(await openAccount('300', '1000000'));
    const { id } = await s.lodge();
    const demand = await demandOf(id);
    const pay = () => s.act(payAtDemonstrationBank, s.actors.trader, { id: demand.id, accountNumber: '300' });
    const answers = await Promise.all([pay(), pay(), pay()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['payment.already-paid', 'payment.already-paid']);
    expect(await balanceOf('300')).toBe(String(1_000_000n - BigInt(demand.total)));
  });

  it('of others, or without cover, does not pay', async () => {
    const { id } = await s.lodge();
    const demand = await demandOf(id);
    const pay = (accountNumber: string, actor = s.actors.trader) =>
      s.act(payAtDemonstrationBank, actor, { id: demand.id, accountNumber });
    expect(codesOf(await pay('999'))).toEqual(['payment.account-unknown']);
    expect(codesOf(await pay('200'))).toEqual(['payment.balance-short']);
    expect(codesOf(await pay('300', s.actors.otherTrader))).toEqual(['platform.not-found']);
  });

  it('is shown to the broker who may charge it, without its balance, and to no other', async () => {
    mustBe(await openAccount('500', '777'));
    const { id } = await s.lodge({}, s.actors.broker);
    const [demand] = await paymentsOf(id, s.actors.broker);
    const seen = async (actor: typeof s.actors.broker, input: object = {}) =>
      mustBe(await s.act(listBankAccounts, actor, input)).accounts;
    const own = (await seen(s.actors.broker, { demandId: demand?.id })).find((one) => one.accountNumber === '500');
    expect(own).toMatchObject({ traderId: s.actors.trader.traderId, balance: null });
    expect((await seen(s.actors.broker)).map(({ accountNumber }) => accountNumber)).toContain('500');
    expect(await seen(s.actors.broker, { traderId: s.actors.otherTrader.traderId })).toEqual([]);
    for (const stranger of [s.actors.otherBroker, s.actors.otherTrader]) {
      expect(await seen(stranger, { demandId: demand?.id })).toEqual([]);
      expect((await seen(stranger)).map(({ accountNumber }) => accountNumber)).not.toContain('500');
    }
    const paid = await s.act(payAtDemonstrationBank, s.actors.broker, { id: demand?.id, accountNumber: '500' });
    expect(codesOf(paid)).toEqual(['payment.balance-short']);
  });

  it('cannot be opened twice', async () => {
    mustBe(await openAccount('400', '1'));
    expect(codesOf(await openAccount('400', '2'))).toEqual(['payment.account-exists']);
  });
});

describe('the ledger', () => {
  it('adds up to zero as a whole', async () => {
    const { balances } = mustBe(await s.act(listLedgerBalances, s.actors.supervisor, {}));
    expect(balances.length).toBeGreaterThan(2);
    expect(balances.reduce((sum, { balance }) => sum + BigInt(balance), 0n)).toBe(0n);
  });

  it('refuses a posting that does not add up, and any change of what is booked', async () => {
    const posting = sql`insert into payment.posting
      (id, kind, reference, declaration_id, demand_id, booked_on, booked_at)
      values ('019a0000-0000-7000-8000-000000000001', 'demand', 'test', gen_random_uuid(), gen_random_uuid(),
        '2026-11-20', now())`;
    const unbalanced = s.db.transaction().execute(async (tx) => {
      await posting.execute(tx);
      await sql`insert into payment.entry values
        ('019a0000-0000-7000-8000-000000000001', 1, 'revenue', 'duty', 5)`.execute(tx);
    });
    await expect(unbalanced).rejects.toThrow('does not add up to zero');
    await expect(sql`update payment.entry set amount = 1`.execute(s.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from payment.posting`.execute(s.db)).rejects.toThrow('permission denied');
  });

  it('shows a trader their own postings in pages', async () => {
    const first = mustBe(await s.act(listLedger, s.actors.trader, { limit: '1' }));
    expect(first.postings).toHaveLength(1);
    const second = mustBe(await s.act(listLedger, s.actors.trader, { limit: '1', before: first.next }));
    expect(second.postings[0]?.id).not.toBe(first.postings[0]?.id);
    expect(mustBe(await s.act(listLedger, s.actors.otherTrader, {})).postings).toEqual([]);
  });
});
