import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { amendReturn, reportGoodsArrival, requestCorrection } from '../declaration/index.ts';
import { decideCorrection } from '../inspection/operations/decide-correction.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/operations/open-bank-account.ts';
import { payAtDemonstrationBank } from '../payment/operations/pay-at-demonstration-bank.ts';
import { payCharge } from '../payment/operations/pay-charge.ts';
import { listCharges } from '../payment/queries/list-charges.ts';
import { listDeclarationPayments } from '../payment/queries/list-declaration-payments.ts';
import { reassessByCustoms } from './operations/reassess-by-customs.ts';
import { recordAuditNotice } from './operations/record-audit-notice.ts';
import { recordForeseen } from './operations/record-foreseen.ts';
import { REWEIGH_TASK, reweighForeseen } from './operations/reweigh-foreseen.ts';
import { listAuditNotices } from './queries/list-audit-notices.ts';
import { getCorrectionFile, listCorrections } from './queries/list-corrections.ts';
import { listForeseen } from './queries/list-foreseen.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '1000000000' };
  mustBe(await s.act(openBankAccount, s.actors.administrator, { ...account, traderId: s.actors.trader.traderId }));
});
afterAll(() => s?.stop());
beforeEach(() => {
  s.channel = 1;
  s.clock.set('2026-11-20T01:00:00.000Z');
});

const priced = (amount: string, paymentMethod = 'R') =>
  foodContent({
    ...{ paymentMethod, paymentAccount: '1' },
    items: foodContent().items.map((item) => ({ ...item, price: { amount, currency: 'JPY' } })),
  });
const seen = async (id: string) => {
  const found = await sql<{ rowVersion: number }>`
    select row_version as "rowVersion" from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return { id, rowVersion: found.rows[0]?.rowVersion ?? 0 };
};
const permitted = async (amount: string) => {
  const { id } = await s.lodge(priced(amount));
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, await seen(id)));
  return id;
};
const amend = async (id: string, amount: string, method = 'R') =>
  s.act(amendReturn, s.actors.trader, { ...(await seen(id)), content: priced(amount, method), reason: 'price' });
const reassess = async (id: string, amount: string, more: object = {}, actor: Actor = s.actors.officer) =>
  s.act(reassessByCustoms, actor, { ...(await seen(id)), content: priced(amount), reason: 'royalties', ...more });
const fileOf = async (id: string, actor: Actor = s.actors.trader) =>
  mustBe(await s.act(getCorrectionFile, actor, { id }));
const sumIn = (rows: readonly object[], name: string): bigint =>
  rows.reduce((sum, row) => sum + BigInt(String(Reflect.get(row, name) ?? 0)), 0n);
const booked = async (id: string) => {
  const found = await sql<{ detail: string; amount: bigint }>`
    select e.detail, (-sum(e.amount))::bigint as amount from payment.posting p
    join payment.entry e on e.posting_id = p.id
    where p.declaration_id = ${id} and e.account = 'revenue' group by 1`.execute(s.db);
  return Object.fromEntries(found.rows.map(({ detail, amount }) => [detail, amount]));
};
const notice = (importerCode: string, more: object = {}, actor: Actor = s.actors.officer) =>
  s.act(recordAuditNotice, actor, {
    ...{ importerCode, periodFrom: '2026-11-01', periodTo: '2026-11-30', notifiedOn: '2026-11-20', purpose: 'visit' },
    ...more,
  });

describe('an amended return', () => {
  it('before any audit notice bears no penalty; delinquency tax follows its payment and is booked once', async () => {
    const id = await permitted('100000000');
    s.clock.set('2027-03-31T01:00:00.000Z');
    mustBe(await amend(id, '200000000'));
    const file = await fileOf(id);
    expect(file.corrections.map(({ taxItem }) => taxItem).sort()).toEqual(['consumption', 'duty']);
    expect(file.corrections.every(({ timing }) => timing === 'before-notice')).toBe(true);
    expect(sumIn(file.corrections, 'underDeclaration')).toBe(0n);
    const late = sumIn(file.corrections, 'delinquency');
    expect(late).toBeGreaterThan(0n);
    expect(file.charges).toMatchObject([{ kind: 'delinquency-tax', amount: String(late), state: 'open' }]);
    expect((await booked(id))['delinquency-tax']).toBe(late);
  });

  it('after the audit notice bears five per cent and the step-up', async () => {
    const id = await permitted('100000000');
    const { importer } = priced('1');
    mustBe(await notice(importer.code));
    mustBe(await amend(id, '200000000'));
    const { corrections, charges } = await fileOf(id);
    for (const one of corrections) {
      const more = BigInt(one.additionalTax);
      const base = more - (more % 10_000n);
      const above = more > BigInt(one.declaredTax) ? more - BigInt(one.declaredTax) : 0n;
      const expected = (base * 5n) / 100n + ((above - (above % 10_000n)) * 5n) / 100n;
      expect(one).toMatchObject({ timing: 'after-notice', underDeclaration: String(expected - (expected % 100n)) });
    }
    const penalty = sumIn(corrections, 'underDeclaration');
    expect(charges.find(({ kind }) => kind === 'additional-duty')?.amount).toBe(String(penalty));
    expect((await booked(id))['additional-duty']).toBe(penalty);
  });
});

describe('a reassessment that was to be foreseen', () => {
  const reweighAll = async () => {
    while (mustBe(await s.act(reweighForeseen, systemActor('test'), {})).next !== undefined);
  };
  const foresee = (more: object, actor: Actor = s.actors.officer) =>
    s.act(recordForeseen, actor, { foreseenOn: '2026-11-21', ground: 'the visit had begun', ...more });

  it('takes an amended return of that day or later to the full rate, and spares one of the day before', async () => {
    const [early, late] = [await permitted('100000000'), await permitted('100000000')];
    s.clock.set('2026-11-21T01:00:00.000Z');
    expect(codesOf(await foresee({ declarationId: early, foreseenOn: '2026-11-23' }))).toEqual(['audit.foreseen-day']);
    mustBe(await amend(early, '200000000'));
    s.clock.set('2026-11-22T01:00:00.000Z');
    for (const declarationId of [early, late]) mustBe(await foresee({ declarationId, foreseenOn: '2026-11-22' }));
    mustBe(await amend(late, '200000000'));
    const before = await fileOf(early);
    expect(before.corrections.every(({ timing, foreseenOn }) => timing !== 'decided' && foreseenOn === null)).toBe(
      true,
    );
    const { corrections, charges } = await fileOf(late);
    for (const one of corrections) {
      expect(one).toMatchObject({ timing: 'decided', foreseenOn: '2026-11-22', cause: 'amended' });
      const base = BigInt(one.additionalTax) - (BigInt(one.additionalTax) % 10_000n);
      expect(BigInt(one.underDeclaration)).toBeGreaterThanOrEqual((base * 10n) / 100n - 100n);
    }
    expect(charges.find(({ kind }) => kind === 'additional-duty')?.amount).toBe(
      String(sumIn(corrections, 'underDeclaration')),
    );
  });

  it('stated afterwards weighs again what was amended since that day, and demands the difference once', async () => {
    const [since, sinceToo, before] = [
      await permitted('100000000'),
      await permitted('100000000'),
      await permitted('100000000'),
    ];
    s.clock.set('2026-11-24T01:00:00.000Z');
    mustBe(await amend(before, '200000000'));
    s.clock.set('2026-11-26T01:00:00.000Z');
    for (const id of [since, sinceToo]) mustBe(await amend(id, '200000000'));
    const booked = (await fileOf(since)).corrections;
    expect(booked.every(({ timing }) => timing !== 'decided')).toBe(true);
    const was = sumIn(booked, 'underDeclaration');
    s.clock.set('2026-12-01T01:00:00.000Z');
    for (const declarationId of [since, before]) mustBe(await foresee({ declarationId, foreseenOn: '2026-11-25' }));
    const jobs = await s.databases.ownerPool.query(`select 1 from graphile_worker.jobs where key = $1`, [REWEIGH_TASK]);
    expect(jobs.rowCount).toBe(1);
    await Promise.all([reweighAll(), reweighAll()]);
    const { corrections, charges } = await fileOf(since);
    expect(corrections).toHaveLength(booked.length);
    for (const one of corrections) {
      expect(one).toMatchObject({ timing: 'decided', foreseenOn: '2026-11-25', decidedOn: '2026-11-26' });
      const base = BigInt(one.additionalTax) - (BigInt(one.additionalTax) % 10_000n);
      expect(BigInt(one.underDeclaration)).toBeGreaterThanOrEqual((base * 10n) / 100n - 100n);
    }
    const total = sumIn(corrections, 'underDeclaration');
    const penalties = charges.filter(({ kind }) => kind === 'additional-duty');
    expect(sumIn(penalties, 'amount')).toBe(total);
    // A month after the day of the decision: 1 January 2027 is closed, and so are the days up to the 3rd.
    expect(penalties.at(-1)).toMatchObject({ state: 'open', dueOn: '2027-01-04' });
    expect(BigInt(penalties.at(-1)?.amount ?? 0)).toBe(total - was);
    const [fact, ...others] = (await listFacts(s.db, 'correction', since)).filter(
      ({ type }) => type === 'audit.penalties-reweighed',
    );
    expect(others).toEqual([]);
    expect(fact?.data).toMatchObject({ more: String(total - was), underDeclaration: String(total) });
    for (const spared of [before, sinceToo]) {
      expect((await fileOf(spared)).corrections.every(({ timing }) => timing !== 'decided')).toBe(true);
    }
    mustBe(await foresee({ declarationId: since, foreseenOn: '2026-11-24' }));
    await reweighAll();
    expect((await fileOf(since)).charges).toEqual(charges);
  });

  it('stated for a period reaches the amended returns of its permits, and no reassessment', async () => {
    s.clock.set('2026-12-07T01:00:00.000Z');
    const [amended, reassessed] = [await permitted('100000000'), await permitted('100000000')];
    s.clock.set('2026-12-10T01:00:00.000Z');
    mustBe(await amend(amended, '200000000'));
    mustBe(await reassess(reassessed, '200000000'));
    const standing = await fileOf(reassessed);
    s.clock.set('2026-12-15T01:00:00.000Z');
    const period = { importerCode: priced('1').importer.code, periodFrom: '2026-12-01', periodTo: '2026-12-31' };
    mustBe(await foresee({ ...period, foreseenOn: '2026-12-10' }));
    await reweighAll();
    const file = await fileOf(amended);
    expect(file.corrections.every(({ timing }) => timing === 'decided')).toBe(true);
    expect(
      sumIn(
        file.charges.filter(({ kind }) => kind === 'additional-duty'),
        'amount',
      ),
    ).toBe(sumIn(file.corrections, 'underDeclaration'));
    expect(await fileOf(reassessed)).toEqual(standing);
    const kept = await sql<{ before: bigint; after: bigint }>`
      select sum(under_declaration_before)::bigint as before, sum(under_declaration)::bigint as after
      from audit.reweighing where declaration_id = ${amended}`.execute(s.db);
    expect(kept.rows[0]).toEqual({ before: 0n, after: sumIn(file.corrections, 'underDeclaration') });
  });

  it('is stated by officers only, once, for a permitted declaration or a period', async () => {
    const id = await permitted('100000000');
    const importerCode = priced('1').importer.code;
    for (const actor of [s.actors.trader, s.actors.broker, s.actors.analyst]) {
      expect(codesOf(await foresee({ declarationId: id, foreseenOn: '2026-11-20' }, actor))).toEqual([
        'platform.forbidden',
      ]);
    }
    expect(codesOf(await foresee({ declarationId: id, foreseenOn: '2026-11-19' }))).toEqual(['audit.foreseen-day']);
    mustBe(await foresee({ declarationId: id, foreseenOn: '2026-11-20' }));
    expect(codesOf(await foresee({ declarationId: id, foreseenOn: '2026-11-20' }))).toEqual(['audit.foreseen-twice']);
    const { id: open } = await s.lodge();
    expect(codesOf(await foresee({ declarationId: open, foreseenOn: '2026-11-20' }))).toEqual([
      'audit.foreseen-before-permit',
    ]);
    const period = { importerCode, periodFrom: '2026-10-01', periodTo: '2026-10-31', foreseenOn: '2026-11-20' };
    mustBe(await foresee(period));
    expect(codesOf(await foresee({ ...period, periodTo: '2026-09-30' }))).toEqual(['audit.dates-out-of-order']);
    expect(codesOf(await foresee({ ...period, importerCode: '9999999999999-0000' }))).toEqual([
      'audit.importer-unknown',
    ]);
    mustBe(await amend(await permitted('100000000'), '110000000'));
    const { foreseen } = mustBe(await s.act(listForeseen, s.actors.supervisor, {}));
    expect(foreseen[0]).toMatchObject({ periodFrom: '2026-10-01', declarationId: null });
    expect(codesOf(await s.act(listForeseen, s.actors.trader, {}))).toEqual(['platform.forbidden']);
  });
});

describe('a reassessment by customs', () => {
  it('upwards bears the full or the heavy penalty, is due a month later and not debited unasked', async () => {
    const id = await permitted('100000000');
    mustBe(await reassess(id, '150000000', { concealed: true }));
    const { corrections, charges } = await fileOf(id);
    expect(corrections.every(({ timing, cause }) => timing === 'decided' && cause === 'reassessed')).toBe(true);
    expect(sumIn(corrections, 'heavy')).toBeGreaterThan(0n);
    expect(sumIn(corrections, 'underDeclaration')).toBe(0n);
    const { demands } = mustBe(await s.act(listDeclarationPayments, s.actors.trader, { id }));
    const open = demands.find(({ state }) => state === 'open');
    // 2026-12-20 is a Sunday.
    expect(open).toMatchObject({ kind: 'reassessment', dueOn: '2026-12-21' });
    expect(BigInt(open?.total ?? 0)).toBe(sumIn(corrections, 'additionalTax'));
    const [charge] = charges;
    const pay = () => s.act(payCharge, s.actors.trader, { id: charge?.id, accountNumber: '1' });
    mustBe(await pay());
    expect(codesOf(await pay())).toEqual(['payment.already-paid']);
    s.clock.set('2027-05-10T01:00:00.000Z');
    mustBe(await s.act(payAtDemonstrationBank, s.actors.trader, { id: open?.id, accountNumber: '1' }));
    const late = (await fileOf(id)).charges.filter(({ kind }) => kind === 'delinquency-tax');
    expect(late).toHaveLength(1);
    expect(BigInt(late[0]?.amount ?? 0)).toBeGreaterThan(0n);
  });

  it('downwards brings a refund and no penalty; what changes nothing or comes too late is refused', async () => {
    const id = await permitted('100000000');
    expect(codesOf(await reassess(id, '100000000'))).toEqual(['declaration.reassessment-changes-nothing']);
    expect(codesOf(await reassess(id, '50000000', { reason: ' ' }))).toEqual(['declaration.reason-missing']);
    mustBe(await reassess(id, '50000000'));
    const { corrections, charges } = await fileOf(id);
    expect(sumIn(corrections, 'additionalTax')).toBeLessThan(0n);
    expect(charges).toEqual([]);
    s.clock.set('2031-11-21T01:00:00.000Z');
    expect(codesOf(await reassess(id, '60000000'))).toEqual(['declaration.reassessment-too-late']);
    mustBe(await reassess(id, '60000000', { fraud: true }));
    s.clock.set('2033-11-21T01:00:00.000Z');
    expect(codesOf(await reassess(id, '70000000', { fraud: true }))).toEqual(['declaration.reassessment-too-late']);
  });

  it('is for officers, and its file for those whose declaration it is', async () => {
    const id = await permitted('100000000');
    expect(codesOf(await reassess(id, '50000000', {}, s.actors.trader))).toEqual(['platform.forbidden']);
    mustBe(await reassess(id, '150000000'));
    const other = s.actors.otherTrader;
    expect(codesOf(await s.act(getCorrectionFile, other, { id }))).toEqual(['platform.not-found']);
    expect((await fileOf(id)).corrections.every(({ decidedBy }) => decidedBy === '')).toBe(true);
    expect((await fileOf(id, s.actors.officer)).corrections[0]?.decidedBy).toBe(s.actors.officer.name);
    const others = mustBe(await s.act(listCorrections, other, {})).corrections;
    expect(others.filter(({ declarationId }) => declarationId === id)).toEqual([]);
    const charged = mustBe(await s.act(listCharges, other, {})).charges;
    expect(charged.filter(({ declarationId }) => declarationId === id)).toEqual([]);
    const [charge] = (await fileOf(id)).charges;
    const paying = await s.act(payCharge, other, { id: charge?.id, accountNumber: '1' });
    expect(codesOf(paying)).toEqual(['platform.not-found']);
  });
});

describe('a correction at the importer’s request', () => {
  it('that customs accepts after half a year brings its refund with interest', async () => {
    const id = await permitted('400000000');
    const asked = { ...(await seen(id)), content: priced('100000000'), reason: 'too much' };
    mustBe(await s.act(requestCorrection, s.actors.trader, asked));
    s.clock.set('2027-05-20T01:00:00.000Z');
    mustBe(await s.act(decideCorrection, s.actors.officer, { id, accept: true, reason: 'agreed' }));
    const { corrections, charges } = await fileOf(id);
    const interest = sumIn(corrections, 'refundInterest');
    expect(interest).toBeGreaterThan(0n);
    expect(charges).toMatchObject([{ kind: 'refund-interest', amount: String(interest), state: 'settled' }]);
    expect((await booked(id))['refund-interest']).toBe(-interest);
  });
});

describe('an audit notice', () => {
  it('is recorded once, by officers, and listed to its importer only', async () => {
    const { importer } = priced('1');
    const march = { periodFrom: '2026-03-01', periodTo: '2026-03-31' };
    expect(codesOf(await notice(importer.code, march, s.actors.trader))).toEqual(['platform.forbidden']);
    mustBe(await notice(importer.code, march));
    expect(codesOf(await notice(importer.code, march))).toEqual(['audit.notice-twice']);
    expect(codesOf(await notice('NOBODY'))).toEqual(['audit.importer-unknown']);
    expect(codesOf(await notice(importer.code, { notifiedOn: '2026-11-21' }))).toEqual(['audit.notice-in-future']);
    expect(codesOf(await notice(importer.code, { periodTo: '2026-10-31' }))).toEqual(['audit.dates-out-of-order']);
    const listed = async (actor: Actor) => mustBe(await s.act(listAuditNotices, actor, {})).notices;
    expect((await listed(s.actors.trader)).map(({ periodFrom }) => periodFrom)).toContain('2026-03-01');
    expect(await listed(s.actors.otherTrader)).toEqual([]);
  });
});

it('the whole ledger adds up to zero', async () => {
  const found = await sql<{ sum: bigint }>`select sum(amount)::bigint as sum from payment.entry`.execute(s.db);
  expect(found.rows[0]?.sum).toBe(0n);
});
