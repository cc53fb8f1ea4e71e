import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { assessmentProfileOf } from '../duty/index.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/operations/open-bank-account.ts';
import { changeFor } from './bulk/change-for.ts';
import { differenceOf, previewPages } from './bulk/preview.ts';
import { bookRun, moveRunOn, startBooking, startRun } from './operations/runs.ts';
import { getRun, listRuns } from './queries/list-runs.ts';

const DECLARATIONS = 15;
const CLI = systemActor('test');
const PERIOD = { measure: 'duty', from: '2026-11-20', to: '2026-11-20' };

let s: ChosenChannel;
const ids: string[] = [];
beforeAll(async () => {
  s = await chosenChannel();
  s.channel = 1;
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '10000000000' };
  mustBe(await s.act(openBankAccount, s.actors.administrator, { ...account, traderId: s.actors.trader.traderId }));
  for (let n = 1; n <= DECLARATIONS; n += 1) {
    const items = foodContent().items.map((item) => ({ ...item, price: { amount: `${n}000000`, currency: 'JPY' } }));
    const { id } = await s.lodge(foodContent({ paymentMethod: 'R', paymentAccount: '1', items }));
    mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id, rowVersion: await versionOf(id, 'row_version') }));
    ids.push(id);
  }
}, 120_000);
afterAll(() => s?.stop());
beforeEach(() => s.clock.set('2026-12-01T01:00:00.000Z'));

async function versionOf(id: string, column: 'row_version' | 'version'): Promise<number> {
  const found = await sql<{ n: number }>`
    select ${sql.ref(column)} as n from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return found.rows[0]?.n ?? 0;
}
const totals = async (): Promise<bigint> => {
  const found = await sql<{ sum: bigint }>`
    select sum(total)::bigint as sum from declaration.declaration where state = 'PERMITTED'
      and lodged_on = '2026-11-20'::date`.execute(s.db);
  return found.rows[0]?.sum ?? 0n;
};
const revenue = async (): Promise<bigint> => {
  const found = await sql<{ sum: bigint }>`select (-sum(e.amount))::bigint as sum from payment.entry e
    join payment.posting p on p.id = e.posting_id
    where e.account = 'revenue' and p.declaration_id = any(${ids}::uuid[])`.execute(s.db);
  return found.rows[0]?.sum ?? 0n;
};
const book = (asked: object) => s.act(startBooking, CLI, { ...PERIOD, reason: 'the law fell', ...asked });
const finish = async (id: string) => {
  for (;;) {
    const run = mustBe(await s.act(moveRunOn, CLI, { id }));
    if (run.state !== 'booking' && run.state !== 'previewing') return run;
  }
};
const preview = async (asked: object) => {
  const change = mustBe(changeFor(s.system.profile, { ...PERIOD, ...asked }));
  const looked = [];
  for await (const page of previewPages(s.db, { profile: assessmentProfileOf(s.system.profile), change })) {
    looked.push(...page);
  }
  return looked;
};

describe('a preview', () => {
  it('under an unchanged law finds no difference, and writes nothing', async () => {
    const before = await totals();
    const looked = await preview({ parameter: { key: 'excise.petroleum-coal.gas', value: '0' } });
    expect(looked).toHaveLength(DECLARATIONS);
    expect(looked.map(({ assessed }) => codesOf(assessed))).toEqual(looked.map(() => []));
    expect(looked.flatMap((one) => differenceOf(one) ?? [])).toEqual([]);
    expect(await totals()).toBe(before);
  });

  it('tells both sums of every declaration that a higher rate, or none, would change', async () => {
    for (const [asked, sign] of [
      [{ rate: '50%' }, 1n],
      [{ without: true }, -1n],
    ] as const) {
      const differences = (await preview(asked)).flatMap((one) => differenceOf(one) ?? []);
      expect(differences).toHaveLength(DECLARATIONS);
      for (const { before, after, difference } of differences) {
        expect(BigInt(after) - BigInt(before)).toBe(BigInt(difference));
        expect(BigInt(difference) * sign).toBeGreaterThan(0n);
      }
    }
  });

  it.each([
    [{ rate: '5%', without: true }, 'audit.change-unclear'],
    [{}, 'audit.change-unclear'],
    [{ rate: 'five' }, 'audit.rate-unreadable'],
    [{ measure: 'fly-tax', without: true }, 'audit.measure-unknown'],
    [{ measure: 'consumption-tax', rate: '5%' }, 'audit.measure-unknown'],
    [{ parameter: { key: 'no.such', value: '1' } }, 'audit.parameter-unknown'],
    [{ without: true, to: '2026-11-19' }, 'audit.dates-out-of-order'],
  ])('refuses %j', (asked, code) => {
    expect(codesOf(changeFor(s.system.profile, { ...PERIOD, ...asked }))).toContain(code);
  });
});

describe('booking', () => {
  it('needs a supervisor and a reason, and one run of the same change at a time', async () => {
    expect(codesOf(await s.act(startBooking, s.actors.officer, { ...PERIOD, without: true, reason: 'r' }))).toEqual([
      'platform.forbidden',
    ]);
    expect(codesOf(await book({ without: true, reason: ' ' }))).toEqual(['audit.reason-missing']);
    expect(codesOf(await book({ without: true, resume: true }))).toEqual(['audit.nothing-to-resume']);
  });

  it('corrects each declaration once, resumes after a batch, and books to the yen what it previewed', async () => {
    const looked = (await preview({ without: true })).flatMap((one) => differenceOf(one) ?? []);
    const expected = looked.reduce((sum, { difference }) => sum + BigInt(difference), 0n);
    const [totalBefore, revenueBefore] = [await totals(), await revenue()];
    const started = mustBe(await book({ without: true }));
    const first = mustBe(await s.act(moveRunOn, CLI, { id: started.id }));
    expect(first).toMatchObject({ state: 'booking', booked: 12 });
    expect(codesOf(await book({ without: true }))).toEqual(['audit.run-open']);
    const resumed = mustBe(await book({ without: true, resume: true, reason: '' }));
    expect(resumed.id).toBe(started.id);
    const [done] = await Promise.all([finish(resumed.id), finish(resumed.id)]);
    expect(done).toMatchObject({ state: 'booked', booked: DECLARATIONS, failed: 0, lookedAt: DECLARATIONS });
    expect(await totals()).toBe(totalBefore + expected);
    expect(await revenue()).toBe(revenueBefore + expected);
    expect(BigInt(done.sumAfter) - BigInt(done.sumBefore)).toBe(expected);
    for (const id of ids) expect(await versionOf(id, 'version')).toBe(2);
    expect((await preview({ without: true })).flatMap((one) => differenceOf(one) ?? [])).toEqual([]);
  });

  it('from the office previews first, then books with a reason; its differences can be read', async () => {
    const run = mustBe(await s.act(startRun, s.actors.supervisor, { ...PERIOD, rate: '30%' }));
    expect(codesOf(await s.act(bookRun, s.actors.supervisor, { id: run.id, reason: 'r' }))).toEqual([
      'audit.run-not-previewed',
    ]);
    expect(await finish(run.id)).toMatchObject({ state: 'previewed', changed: DECLARATIONS, booked: 0 });
    mustBe(await s.act(bookRun, s.actors.supervisor, { id: run.id, reason: 'another rate' }));
    expect(await finish(run.id)).toMatchObject({ state: 'booked', booked: DECLARATIONS });
    const { differences } = mustBe(await s.act(getRun, s.actors.supervisor, { id: run.id }));
    expect(differences.map(({ outcome }) => outcome)).toEqual(ids.map(() => 'booked'));
    expect(mustBe(await s.act(listRuns, s.actors.supervisor, {})).runs.map(({ id }) => id)).toContain(run.id);
    expect(codesOf(await s.act(listRuns, s.actors.trader, {}))).toEqual(['platform.forbidden']);
    const found = await sql<{ n: bigint }>`select count(*) as n from audit.correction
      where run_id = ${run.id} and (not waived or under_declaration > 0 or delinquency > 0)`.execute(s.db);
    expect(found.rows[0]?.n).toBe(0n);
  });
});
