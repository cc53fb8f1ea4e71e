/** Tariff quotas at the counter: drawn when lodged, first come first served, given back when withdrawn. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { perform } from '../../platform/perform.ts';
import { issueQuotaCertificate, listQuotaCertificates, listQuotas } from '../tariff/index.ts';
import { codesOf, counterOf } from './counter.test-support.ts';
import { item, soySauce } from './declaration.test-support.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';

const SHOES = '640399012';
let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const shoes = (certificate: string, pairs: string, code = SHOES) =>
  soySauce({
    items: [
      {
        ...item('500000'),
        code,
        description: 'LEATHER SHOES',
        quantities: [
          { value: pairs, unit: 'PR' },
          { value: '100', unit: 'KG' },
        ],
        taxClass: 'standard',
        otherLaws: [],
        quota: { certificate },
      },
    ],
  });

const issueAs = (quantity: string, more: object = {}) =>
  test.perform(issueQuotaCertificate, {
    actor: test.actors.officer,
    input: { quota: 'leather-footwear', holderCode: '8990000000001-0000', quantity, ...more },
  });
const issue = async (quantity: string): Promise<string> => mustBe(await issueAs(quantity)).number;
const lodge = (content: ReturnType<typeof shoes>) =>
  counter.act(registerDeclaration, test.actors.trader, { content, lodge: true });
const certificate = async (number: string) => {
  const { certificates } = mustBe(await test.perform(listQuotaCertificates, { actor: test.actors.trader, input: {} }));
  return certificates.find((one) => one.number === number);
};
const leather = async () =>
  mustBe(await test.perform(listQuotas, { actor: test.actors.trader, input: {} })).quotas.find(
    ({ quota }) => quota === 'leather-footwear',
  );
/** The ledger beside the balances: both must say the same. */
async function expectLedgerToAgree(): Promise<void> {
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::int as wrong from tariff.quota_certificate c where c.used <> coalesce((
      select sum(e.quantity) from tariff.quota_movement m join tariff.quota_entry e on e.movement_id = m.movement_id
      where m.certificate_id = c.certificate_id and e.account = 'used'), 0)
    or c.quantity - c.used <> (select sum(e.quantity) from tariff.quota_movement m
      join tariff.quota_entry e on e.movement_id = m.movement_id
      where m.certificate_id = c.certificate_id and e.account = 'certificate')`.execute(test.db);
  expect(rows[0]?.wrong).toBe(0);
  const pools = await sql<{ wrong: number }>`
    select count(*)::int as wrong from tariff.quota q where q.quantity - q.allotted <> (
      select sum(e.quantity) from tariff.quota_movement m join tariff.quota_entry e on e.movement_id = m.movement_id
      where m.quota = q.quota and m.period_from = lower(q.period) and e.account = 'pool')`.execute(test.db);
  expect(pools.rows[0]?.wrong).toBe(0);
}

describe('a tariff quota', () => {
  it('is open with the quantity of the profile, and everybody may look', async () => {
    expect(await leather()).toMatchObject({ quantity: '12019000', unit: 'PR', used: '0', isCritical: false });
    const open = await perform(test.system, listQuotas, {
      actor: { ...test.actors.trader, role: 'public' },
      input: { asOf: '2026-11-20' },
    });
    expect(mustBe(open).quotas.map(({ quota }) => quota)).toEqual([
      'groundnuts',
      'leather-footwear',
      'pulses',
      'skim-milk-a',
      'skim-milk-b',
      'starch',
    ]);
  });

  it('is allotted by certificate, never beyond the pool, within the period, to a registered trader', async () => {
    expect(codesOf(await issueAs('12019001'))).toEqual(['tariff.quota-not-enough']);
    expect(codesOf(await issueAs('0'))).toEqual(['tariff.quota-quantity-zero']);
    expect(codesOf(await issueAs('-5'))).toEqual(['kernel.amount-negative']);
    expect(codesOf(await issueAs('1', { holderCode: '0000000000000-0000' }))).toEqual([
      'tariff.certificate-holder-unknown',
    ]);
    expect(codesOf(await issueAs('1', { validTo: '2027-04-01' }))).toEqual(['tariff.quota-validity-outside']);
    expect(codesOf(await issueAs('1', { quota: 'gold' }))).toEqual(['tariff.quota-unknown']);
    mustBe(await issueAs('1', { number: 'METI-1' }));
    expect(codesOf(await issueAs('1', { number: 'METI-1' }))).toEqual(['tariff.certificate-number-taken']);
    const trader = await test.perform(issueQuotaCertificate, {
      actor: test.actors.trader,
      input: { quota: 'pulses', holderCode: '8990000000001-0000', quantity: '1' },
    });
    expect(codesOf(trader)).toEqual(['platform.forbidden']);
    await expectLedgerToAgree();
  });
});

describe('a declaration within a quota', () => {
  it('draws on lodging, the difference on a change, and gives all back on withdrawal', async () => {
    const number = await issue('1000');
    const lodged = mustBe(await lodge(shoes(number, '300')));
    expect(await certificate(number)).toMatchObject({ used: '300', remaining: '700' });
    const changed = mustBe(
      await counter.act(changeDeclaration, test.actors.trader, {
        id: lodged.id,
        rowVersion: lodged.rowVersion,
        content: shoes(number, '1000'),
        reason: 'more pairs',
      }),
    );
    expect(await certificate(number)).toMatchObject({ used: '1000', remaining: '0' });
    await expectLedgerToAgree();
    mustBe(
      await counter.act(withdrawDeclaration, test.actors.trader, {
        id: changed.id,
        rowVersion: changed.rowVersion,
        reason: 'OTHER',
        note: 'not needed',
      }),
    );
    expect(await certificate(number)).toMatchObject({ used: '0', remaining: '1000' });
    await expectLedgerToAgree();
  });

  it('is refused with nothing booked when its certificate is unknown, spent, another’s, for other goods', async () => {
    const number = await issue('100');
    expect(codesOf(await lodge(shoes('TQ-NOBODY', '1')))).toEqual(['tariff.certificate-unknown']);
    const tooMuch = await lodge(shoes(number, '101'));
    expect(tooMuch.ok).toBe(false);
    expect(codesOf(tooMuch).join()).toMatch(/exhausted/);
    const otherGoods = await lodge(shoes(number, '1', '640399015'));
    expect(otherGoods.ok).toBe(false);
    const foreign = mustBe(await issueAs('100', { holderCode: '7990000000002-0000' })).number;
    expect(codesOf(await lodge(shoes(foreign, '1')))).toEqual(['tariff.certificate-of-another']);
    expect(await certificate(number)).toMatchObject({ used: '0' });
    await expectLedgerToAgree();
  });

  it('gets what is left when thirty race for a balance that suffices for ten', async () => {
    const number = await issue('1000');
    const race = await Promise.all(Array.from({ length: 30 }, () => lodge(shoes(number, '100'))));
    expect(race.filter(({ ok }) => ok)).toHaveLength(10);
    const refused = race.flatMap((result) => (result.ok ? [] : codesOf(result)));
    expect(refused).toHaveLength(20);
    expect(new Set(refused.map((code) => code.split('.')[1]?.replace('quota-', 'certificate-')))).toEqual(
      new Set(['certificate-exhausted']),
    );
    expect(await certificate(number)).toMatchObject({ used: '1000', remaining: '0' });
    await expectLedgerToAgree();
  });

  it('makes the quota critical when nine tenths of the pool are drawn', async () => {
    const before = await leather();
    const number = await issue(before?.available ?? '0');
    const left = (await certificate(number))?.remaining ?? '0';
    mustBe(await lodge(shoes(number, left)));
    expect(await leather()).toMatchObject({ isCritical: true, available: '0' });
    await expectLedgerToAgree();
  });
});
