import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobHandlers } from '../../apps/job-handlers.ts';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { perform } from '../../platform/perform.ts';
import { reaction } from '../../platform/reaction.ts';
import { createSessions } from '../../platform/sessions.ts';
import { loadHistoricalDeclarations, reportGoodsArrival } from '../declaration/index.ts';
import { assessmentProfileOf } from '../duty/index.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/operations/open-bank-account.ts';
import { changeFor } from './bulk/change-for.ts';
import { differenceOf, previewPages } from './bulk/preview.ts';
import { bookRun, MOVE_RUN_TASK, moveRunOn, resumeRun, startBooking, startRun } from './operations/runs.ts';
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

describe('a run that is killed', () => {
  const died = (count: number) => {
    let seen = 0;
    return reaction({
      on: 'declaration.reassessed',
      name: 'test.die',
      run: async () => {
        seen += 1;
        if (seen === count) throw new Error('killed');
      },
    });
  };
  const differences = async (id: string) =>
    mustBe(await s.act(getRun, s.actors.supervisor, { id, limit: 200 })).differences;
  const versions = async () => Promise.all(ids.map((id) => versionOf(id, 'version')));
  const waitingJobs = async (id: string) =>
    (await s.databases.ownerPool.query(`select key from graphile_worker.jobs where key = $1`, [`audit.move-run:${id}`]))
      .rowCount;

  it('in the middle of a batch has booked nothing of it, and resumes: nothing twice, nothing missed', async () => {
    const run = mustBe(await s.act(startRun, s.actors.supervisor, { ...PERIOD, rate: '40%' }));
    expect(codesOf(await s.act(resumeRun, s.actors.trader, { id: run.id }))).toEqual(['platform.forbidden']);
    await finish(run.id);
    mustBe(await s.act(bookRun, s.actors.supervisor, { id: run.id, reason: 'a third rate' }));
    const [versionsBefore, revenueBefore, totalBefore] = [await versions(), await revenue(), await totals()];
    // The first batch dies at its fifth declaration, the second try gets through, the next batch dies at its second.
    const dying = (count: number) => ({ ...s.system, reactions: [...s.system.reactions, died(count)] });
    const first = await perform(dying(5), moveRunOn, { actor: CLI, input: { id: run.id, goOn: true } });
    expect(first.ok).toBe(false);
    expect([await versions(), await revenue()]).toEqual([versionsBefore, revenueBefore]);
    expect(mustBe(await s.act(moveRunOn, CLI, { id: run.id }))).toMatchObject({ booked: 12, state: 'booking' });
    const half = await revenue();
    const second = await perform(dying(2), moveRunOn, { actor: CLI, input: { id: run.id, goOn: true } });
    expect(second.ok).toBe(false);
    expect(await revenue()).toBe(half);
    await s.databases.ownerPool.query(`select graphile_worker.remove_job($1)`, [`audit.move-run:${run.id}`]);
    expect(await waitingJobs(run.id)).toBe(0);
    const resumed = mustBe(await s.act(resumeRun, s.actors.supervisor, { id: run.id }));
    expect(resumed).toMatchObject({ id: run.id, state: 'booking', booked: 12 });
    expect(await waitingJobs(run.id)).toBe(1);
    const move = jobHandlers(s.system, createSessions(s.db, s.clock))[MOVE_RUN_TASK];
    for (let n = 0; n < 5; n += 1) await move?.({ id: run.id });
    const { run: done } = mustBe(await s.act(getRun, s.actors.supervisor, { id: run.id }));
    expect(done).toMatchObject({ state: 'booked', booked: DECLARATIONS, failed: 0, lookedAt: DECLARATIONS });
    expect(await versions()).toEqual(versionsBefore.map((version) => version + 1));
    const booked = await differences(run.id);
    expect(booked.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const sum = booked.reduce((total, { before, after }) => total + BigInt(after) - BigInt(before), 0n);
    expect(sum).not.toBe(0n);
    expect(await revenue()).toBe(revenueBefore + sum);
    expect(await totals()).toBe(totalBefore + sum);
    const twice = await sql<{ n: bigint }>`select count(*) as n from (select declaration_id from audit.correction
      where run_id = ${run.id} group by declaration_id, tax_item having count(*) > 1) d`.execute(s.db);
    expect(twice.rows[0]?.n).toBe(0n);
    expect(codesOf(await s.act(resumeRun, s.actors.supervisor, { id: run.id }))).toEqual(['audit.nothing-to-resume']);
  });

  it('books the rate that was tried as the rate in force, and no longer calls it a trial', async () => {
    const found = await sql<{ assessment: unknown }>`select v.assessment from declaration.version v
      join declaration.declaration d on d.declaration_id = v.declaration_id and d.version = v.version
      where v.declaration_id = ${ids[0]}`.execute(s.db);
    const text = JSON.stringify(found.rows[0]?.assessment);
    expect(text).toContain('"column":"reassessed"');
    expect(text).toContain('Art. 7-16 (reassessment)');
    expect(text).not.toContain('"column":"what-if"');
    expect(text).not.toContain('Rate given for a trial');
    expect(text).not.toContain('"kind":"what-if"');
    const lines = await sql<{ n: bigint }>`select count(*) as n from declaration.tax_line
      where declaration_id = ${ids[0]} and position('what-if' in tax_line::text) > 0`.execute(s.db);
    expect(lines.rows[0]?.n).toBe(0n);
  });
});

describe('a historical record', () => {
  const DAY = '2026-10-15';
  const load = async (number: string, more: object = {}) => {
    const content = foodContent({
      paymentMethod: 'R',
      items: foodContent().items.map((item) => ({ ...item, ...more })),
    });
    const declarations = [{ number, lodgedOn: DAY, content, ...('price' in more ? { rates: { USD: '77.77' } } : {}) }];
    const input = { source: 'the system before', declarations };
    expect(mustBe(await s.act(loadHistoricalDeclarations, s.actors.administrator, input)).loaded).toBe(1);
    const found = await sql<{ id: string; total: bigint }>`select declaration_id as id, total
      from declaration.declaration where number_body = ${number.slice(0, -1)}`.execute(s.db);
    return found.rows[0] ?? { id: '', total: 0n };
  };
  const entriesOf = async (id: string) => {
    const found = await sql<{ account: string; amount: bigint }>`select e.account, sum(e.amount)::bigint as amount
      from payment.entry e join payment.posting p on p.id = e.posting_id where p.declaration_id = ${id}
      group by 1 having sum(e.amount) <> 0 order by 1`.execute(s.db);
    return Object.fromEntries(found.rows.map(({ account, amount }) => [account, amount]));
  };

  it('is corrected by its difference alone, flagged, and its refund is not paid out by itself', async () => {
    const plain = await load('55500000010');
    const foreign = await load('55500000020', { price: { amount: '3000', currency: 'USD' } });
    const balance = async () =>
      (await sql<{ b: bigint }>`select sum(balance)::bigint as b from payment.bank_account`.execute(s.db)).rows[0]?.b;
    const before = await balance();
    const started = mustBe(await book({ from: DAY, to: DAY, without: true }));
    const done = await finish(started.id);
    expect(done).toMatchObject({ state: 'booked', booked: 1, failed: 1 });
    const { differences } = mustBe(await s.act(getRun, s.actors.supervisor, { id: started.id }));
    const told = new Map(differences.map((one) => [one.id, one]));
    expect(told.get(plain.id)).toMatchObject({ outcome: 'booked', detail: 'historical' });
    expect(told.get(foreign.id)).toMatchObject({ outcome: 'left', detail: 'audit.historical-not-reproduced' });
    const lower = BigInt(told.get(plain.id)?.before ?? 0) - BigInt(told.get(plain.id)?.after ?? 0);
    expect(lower).toBeGreaterThan(0n);
    expect(await entriesOf(plain.id)).toEqual({
      'prior-ledger': plain.total,
      'refund-payable': -lower,
      revenue: -(plain.total - lower),
    });
    expect(await entriesOf(foreign.id)).toEqual({});
    expect(await balance()).toBe(before);
  });

  it('reassessed upwards is demanded its difference and not its whole tax again', async () => {
    const { id, total } = await load('55500000030');
    const started = mustBe(await book({ from: DAY, to: DAY, rate: '60%' }));
    await finish(started.id);
    const entries = await entriesOf(id);
    const after = (
      await sql<{ total: bigint }>`select total from declaration.declaration where declaration_id = ${id}`.execute(s.db)
    ).rows[0]?.total;
    expect(entries).toEqual({ 'prior-ledger': total, receivable: (after ?? 0n) - total, revenue: -(after ?? 0n) });
  });
});
