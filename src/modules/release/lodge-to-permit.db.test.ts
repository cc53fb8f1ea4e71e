import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { amendReturn } from '../declaration/operations/amend-return.ts';
import { reportGoodsArrival } from '../declaration/operations/record-goods-arrival.ts';
import { requestCorrection } from '../declaration/operations/request-correction.ts';
import { withdrawDeclaration } from '../declaration/operations/withdraw-declaration.ts';
import { decideCorrection } from '../inspection/operations/decide-correction.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/operations/open-bank-account.ts';
import { payAtDemonstrationBank } from '../payment/operations/pay-at-demonstration-bank.ts';
import { listBankAccounts } from '../payment/queries/list-bank-accounts.ts';
import { listDeclarationPayments } from '../payment/queries/list-declaration-payments.ts';
import { confirmCertificate } from './operations/confirm-certificate.ts';
import { getPermit } from './queries/get-permit.ts';
import { getReleaseStatus } from './queries/get-release-status.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '100000000' };
  const input = { ...account, traderId: s.actors.trader.traderId };
  mustBe(await s.act(openBankAccount, s.actors.administrator, input));
});
afterAll(() => s.stop());
beforeEach(() => {
  s.channel = 1;
});

type Row = { state: string; row_version: number; version: number; permit_number: string | null };
const rowOf = async (id: string): Promise<Row> => {
  const found = await sql<Row>`select state, row_version, version, permit_number from declaration.declaration
    where declaration_id = ${id}`.execute(s.db);
  if (!found.rows[0]) throw new Error('No such declaration');
  return found.rows[0];
};
const acting = async (id: string) => ({ id, rowVersion: (await rowOf(id)).row_version });
const statusOf = async (id: string) => mustBe(await s.act(getReleaseStatus, s.actors.trader, { id }));
const waitingCodes = async (id: string) => (await statusOf(id)).waitingFor.map(({ code }) => code);
const arrive = async (id: string) => s.act(reportGoodsArrival, s.actors.trader, await acting(id));
const paymentsOf = async (id: string) => mustBe(await s.act(listDeclarationPayments, s.actors.trader, { id })).demands;
const payOpen = async (id: string) => {
  const open = (await paymentsOf(id)).find(({ state }) => state === 'open');
  return s.act(payAtDemonstrationBank, s.actors.trader, { id: open?.id, accountNumber: '1' });
};
const balance = async () =>
  BigInt(mustBe(await s.act(listBankAccounts, s.actors.trader, {})).accounts[0]?.balance ?? 0);
const byDebit = { paymentMethod: 'R', paymentAccount: '1' };
const priced = (amount: string) =>
  foodContent({
    ...byDebit,
    items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
  });
const permitted = async (content: object = byDebit) => {
  const { id } = await s.lodge(content);
  mustBe(await arrive(id));
  return id;
};

describe('the permit', () => {
  it('waits for tax and carry-in, and comes with the second of them, in either order', async () => {
    const { id: first } = await s.lodge();
    expect(await waitingCodes(first)).toEqual(['tax', 'carry-in']);
    mustBe(await arrive(first));
    expect(await waitingCodes(first)).toEqual(['tax']);
    mustBe(await payOpen(first));
    const { id: second } = await s.lodge();
    mustBe(await payOpen(second));
    expect(await waitingCodes(second)).toEqual(['carry-in']);
    mustBe(await arrive(second));
    for (const id of [first, second]) {
      expect((await rowOf(id)).state).toBe('PERMITTED');
      expect((await statusOf(id)).waitingFor).toEqual([]);
    }
  });

  it('goes by the number of the declaration and tells what was permitted', async () => {
    const id = await permitted();
    const permit = mustBe(await s.act(getPermit, s.actors.trader, { id }));
    const [payment] = await paymentsOf(id);
    expect(permit).toMatchObject({ importerName: 'AOBA FOODS CO., LTD.', bondedPlace: '1AD01', itemCount: 1 });
    expect(permit.permitNumber).toBe((await rowOf(id)).permit_number);
    expect(permit.permittedOn).toBe('2026-11-20');
    expect(permit.total).toBe(payment?.total);
  });

  it('is seen by the importer and customs alone', async () => {
    const id = await permitted();
    expect(codesOf(await s.act(getPermit, s.actors.otherTrader, { id }))).toEqual(['platform.not-found']);
    expect(codesOf(await s.act(getReleaseStatus, s.actors.otherTrader, { id }))).toEqual(['platform.not-found']);
    expect(codesOf(await s.act(getPermit, s.actors.analyst, { id }))).toEqual(['platform.forbidden']);
    expect((await s.act(getPermit, s.actors.officer, { id })).ok).toBe(true);
  });

  it('is not there before it is given', async () => {
    const { id } = await s.lodge();
    expect(codesOf(await s.act(getPermit, s.actors.trader, { id }))).toEqual(['release.not-permitted']);
  });

  it('is not given to what customs still examines, though the goods are there', async () => {
    s.channel = 2;
    const { id } = await s.lodge(byDebit);
    mustBe(await arrive(id));
    expect((await rowOf(id)).state).toBe('CAT2');
    expect(await statusOf(id)).toMatchObject({ permit: null, waitingFor: [] });
    expect(await paymentsOf(id)).toEqual([]);
  });
});

describe('a certificate', () => {
  const confirm = (id: string, changes: object = {}) =>
    s.act(confirmCertificate, s.actors.officer, {
      ...{ id, itemNumber: 1, lawCode: 'FD', certificateNumber: 'FD-2026-1' },
      ...changes,
    });

  it('is confirmed once, by an officer, for a law that the line names', async () => {
    const { id } = await s.lodge();
    expect(codesOf(await confirm(id, { lawCode: 'PL' }))).toEqual(['release.law-not-on-item']);
    expect(mustBe(await confirm(id)).waitingFor.map(({ code }) => code)).toEqual(['tax', 'carry-in']);
    expect(codesOf(await confirm(id))).toEqual(['release.already-confirmed']);
    expect((await statusOf(id)).certificates).toMatchObject([{ lawCode: 'FD', certificateNumber: 'FD-2026-1' }]);
    const asTrader = await s.act(confirmCertificate, s.actors.trader, { id });
    expect(codesOf(asTrader)).toEqual(['platform.forbidden']);
  });

  it('comes too late after the permit', async () => {
    expect(codesOf(await confirm(await permitted()))).toEqual(['release.already-permitted']);
  });
});

describe('money after the lodging', () => {
  it('goes back whole when a paid declaration is withdrawn', async () => {
    const before = await balance();
    const { id } = await s.lodge(byDebit);
    expect(await balance()).toBeLessThan(before);
    const asked = { ...(await acting(id)), reason: 'OTHER', note: 'test' };
    mustBe(await s.act(withdrawDeclaration, s.actors.trader, asked));
    expect(await balance()).toBe(before);
    expect((await paymentsOf(id)).map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['refund', 'settled'],
        ['ordinary', 'settled'],
      ]),
    );
    expect((await rowOf(id)).state).toBe('WITHDRAWN');
  });

  it('after the permit is demanded only for the difference of an amended return', async () => {
    const id = await permitted(foodContent({ ...byDebit }));
    const content = priced('400000');
    mustBe(await s.act(amendReturn, s.actors.trader, { ...(await acting(id)), content, reason: 'price' }));
    const [amended, ordinary] = await paymentsOf(id);
    expect(amended).toMatchObject({ kind: 'amended-return', state: 'settled', dueOn: '2026-11-20' });
    const whole = (await s.lodge(content)).id;
    const [same] = await paymentsOf(whole);
    expect(BigInt(amended?.total ?? 0) + BigInt(ordinary?.total ?? 0)).toBe(BigInt(same?.total ?? -1));
    expect((await rowOf(id)).state).toBe('PERMITTED');
  });

  it('goes back in part when an officer accepts a correction, and not before', async () => {
    const id = await permitted(priced('400000'));
    const paid = await balance();
    const asked = { ...(await acting(id)), content: priced('200000'), reason: 'price' };
    mustBe(await s.act(requestCorrection, s.actors.trader, asked));
    expect(await balance()).toBe(paid);
    const decision = { id, accept: true, reason: 'invoice shows it' };
    expect(codesOf(await s.act(decideCorrection, s.actors.trader, decision))).toEqual(['platform.forbidden']);
    mustBe(await s.act(decideCorrection, s.actors.officer, decision));
    const [refund] = await paymentsOf(id);
    expect(refund?.kind).toBe('refund');
    expect((await balance()) - paid).toBe(-BigInt(refund?.total ?? 0));
    expect((await s.act(decideCorrection, s.actors.officer, decision)).ok).toBe(false);
    expect(await balance()).toBeGreaterThan(paid);
  });
});
