import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe, ok, type Result } from '../../kernel/result.ts';
import { operation } from '../../platform/operation.ts';
import { changeGuaranteeAmount, resumeGuarantee, suspendGuarantee } from './operations/change-guarantee.ts';
import { postGuarantee } from './operations/post-guarantee.ts';
import { registerGuarantee } from './operations/register-guarantee.ts';
import { releaseGuarantee } from './operations/release-guarantee.ts';
import { reserveGuarantee } from './operations/reserve-guarantee.ts';
import { takeGuarantee } from './operations/take-guarantee.ts';
import { listGuarantees } from './queries/list-guarantees.ts';
import { listMovements } from './queries/list-movements.ts';

let s: TestSystem;
beforeAll(async () => {
  s = await testSystem();
  await sql`insert into registry.trader (id, code, name_ja, name_en, registered_at) select gen_random_uuid(),
    '80000000' || lpad(n::text, 5, '0') || '-0000', '試', 'TRIAL ' || n, now() from generate_series(1, 300) n`.execute(
    s.db,
  );
});
afterAll(() => s.stop());

/** What later rooms do through the front door, as operations of their own. */
const reserve = operation({
  name: 'test.reserve',
  summary: { ja: '試', en: 'test' },
  roles: [],
  effect: 'write',
  input: z.object({ reference: z.string(), traderId: z.string(), amount: z.string(), number: z.string().optional() }),
  run: (ctx, { amount, ...asked }) =>
    reserveGuarantee(ctx, { ...asked, purpose: 'INDIVIDUAL', amount: BigInt(amount), pointer: '/amount' }),
});
const post = operation({
  ...reserve,
  name: 'test.post',
  input: z.object({ reference: z.string() }),
  run: async (ctx, { reference }) => ok((await postGuarantee(ctx, { reference, about: 'N 1' }))?.state ?? null),
});
const release = operation({
  ...reserve,
  name: 'test.release',
  input: z.object({ references: z.array(z.string()), keep: z.string().default('0') }),
  run: async (ctx, { references, keep }) => ok(await releaseGuarantee(ctx, references, BigInt(keep))),
});
const SYSTEM: Actor = {
  ...{ userId: null, name: 'test', role: 'system', traderId: null, brokerId: null, officeCode: null, bank: null },
};
const act = <I, O>(what: Parameters<typeof s.perform<I, O>>[0], input: unknown, actor = SYSTEM): Promise<Result<O>> =>
  s.perform(what, { actor, input });
const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

let fresh = 0;
/** A trader of its own for every case, so that no other guarantee serves. */
async function newTrader(): Promise<string> {
  fresh += 1;
  const found = await sql<{ id: string }>`
    select id from registry.trader where name_en = ${`TRIAL ${fresh}`}`.execute(s.db);
  const [row] = found.rows;
  if (!row) throw new Error('No trader left');
  return row.id;
}
const grant = async (traderId: string, amount: string, changes: object = {}) =>
  mustBe(
    await act(
      registerGuarantee,
      {
        ...{ traderId, kind: 'COMPREHENSIVE', security: 'BANK', provider: 'Fictional Bank', amount },
        ...{ validFrom: '2026-01-01', validTo: '2026-12-31', ...changes },
      },
      s.actors.officer,
    ),
  );
const standing = async (id: string) => {
  const found = await sql<{ amount: bigint; reserved: bigint; posted: bigint; available: bigint; sum: bigint }>`
    select g.amount, g.reserved, g.posted, sum(e.amount) filter (where e.account = 'available')::bigint as available,
      sum(e.amount)::bigint as sum
    from guarantee.guarantee g join guarantee.movement m on m.guarantee_id = g.id
      join guarantee.entry e on e.movement_id = m.id
    where g.id = ${id} group by g.id`.execute(s.db);
  const [row] = found.rows;
  if (!row) throw new Error('No guarantee');
  return row;
};
const accountOf = async (id: string, account: string): Promise<bigint> => {
  const found = await sql<{ sum: bigint }>`
    select coalesce(sum(e.amount), 0)::bigint as sum from guarantee.movement m
      join guarantee.entry e on e.movement_id = m.id
    where m.guarantee_id = ${id} and e.account = ${account}`.execute(s.db);
  return found.rows[0]?.sum ?? 0n;
};

const take = operation({
  ...reserve,
  name: 'test.take',
  input: z.object({ reference: z.string(), amount: z.string() }),
  run: async (ctx, { reference, amount }) => {
    const taken = await takeGuarantee(ctx, { reference, amount: BigInt(amount) });
    return ok(taken === undefined ? null : { number: taken.number, amount: String(taken.amount) });
  },
});

describe('recourse', () => {
  it('takes at most what is posted, once, and the guarantee stands for so much less', async () => {
    const traderId = await newTrader();
    const { id, number } = await grant(traderId, '1000');
    mustBe(await act(reserve, { reference: 'r-1', traderId, amount: '600' }));
    mustBe(await act(reserve, { reference: 'r-2', traderId, amount: '300' }));
    // What is only reserved secures no debt yet.
    expect(mustBe(await act(take, { reference: 'r-1', amount: '1' }))).toBeNull();
    mustBe(await act(post, { reference: 'r-1' }));
    expect(mustBe(await act(take, { reference: 'r-1', amount: '0' }))).toBeNull();
    expect(mustBe(await act(take, { reference: 'r-1', amount: '200' }))).toEqual({ number, amount: '200' });
    expect(await standing(id)).toMatchObject({ amount: 800n, posted: 400n, reserved: 300n, available: 100n, sum: 0n });
    expect(mustBe(await act(take, { reference: 'r-1', amount: '5000' }))).toEqual({ number, amount: '400' });
    expect(mustBe(await act(take, { reference: 'r-1', amount: '1' }))).toBeNull();
    expect(mustBe(await act(take, { reference: 'never', amount: '1' }))).toBeNull();
    expect(await standing(id)).toMatchObject({ amount: 400n, posted: 0n, reserved: 300n, available: 100n, sum: 0n });
    expect([await accountOf(id, 'taken'), await accountOf(id, 'granted')]).toEqual([600n, -1000n]);
  });

  it('of the whole amount leaves a guarantee of nothing, which bears nothing new', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    mustBe(await act(reserve, { reference: 's-1', traderId, amount: '1000' }));
    mustBe(await act(post, { reference: 's-1' }));
    const both = await Promise.all([1, 2].map(() => act(take, { reference: 's-1', amount: '1000' })));
    expect(both.map((one) => mustBe(one)?.amount ?? '0').sort()).toEqual(['0', '1000']);
    expect(await standing(id)).toMatchObject({ amount: 0n, posted: 0n, reserved: 0n, available: 0n });
    expect(codesOf(await act(reserve, { reference: 's-2', traderId, amount: '1' }))).toEqual([
      'guarantee.insufficient',
    ]);
  });
});

describe('a reservation', () => {
  it('is taken once, however often it is asked, and follows a changed amount up and down', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    const asked = { reference: 'a-1', traderId, amount: '600' };
    mustBe(await act(reserve, asked));
    mustBe(await act(reserve, asked));
    expect(await standing(id)).toMatchObject({ reserved: 600n, available: 400n, sum: 0n });
    mustBe(await act(reserve, { ...asked, amount: '1000' }));
    expect(await standing(id)).toMatchObject({ reserved: 1000n, available: 0n });
    mustBe(await act(reserve, { ...asked, amount: '100' }));
    expect(await standing(id)).toMatchObject({ reserved: 100n, available: 900n });
    const { movements } = mustBe(await act(listMovements, { id }, s.actors.officer));
    expect(movements.map(({ kind }) => kind)).toEqual(['reserved', 'reserved', 'reserved', 'granted']);
  });

  it('of a yen too much is refused with the shortfall, and leaves what was reserved as it was', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    mustBe(await act(reserve, { reference: 'b-1', traderId, amount: '700' }));
    const over = await act(reserve, { reference: 'b-2', traderId, amount: '301' });
    expect(codesOf(over)).toEqual(['guarantee.insufficient']);
    expect(over.ok ? {} : over.refusals[0]?.params).toMatchObject({ available: '300', shortfall: '1', amount: '301' });
    expect(codesOf(await act(reserve, { reference: 'b-1', traderId, amount: '1001' }))).toEqual([
      'guarantee.insufficient',
    ]);
    expect(await standing(id)).toMatchObject({ reserved: 700n, available: 300n });
    mustBe(await act(reserve, { reference: 'b-2', traderId, amount: '300' }));
  });

  it('is never over the limit when twenty come at once: as many as fit, and no more', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => act(reserve, { reference: `c-${n}`, traderId, amount: '130' })),
    );
    expect(results.filter(({ ok: isDone }) => isDone)).toHaveLength(7);
    expect(new Set(results.flatMap(codesOf))).toEqual(new Set(['guarantee.insufficient']));
    expect(await standing(id)).toMatchObject({ reserved: 910n, available: 90n, sum: 0n });
  });

  it('that is asked for twenty times at once under one reference is taken once', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    const asked = { reference: 'd-1', traderId, amount: '400' };
    const results = await Promise.all(Array.from({ length: 20 }, () => act(reserve, asked)));
    expect(results.every(({ ok: isDone }) => isDone)).toBe(true);
    expect(await standing(id)).toMatchObject({ reserved: 400n, available: 600n });
  });

  it('refuses for want of one, for another’s, another kind, a suspended one and one out of its time', async () => {
    const traderId = await newTrader();
    const asked = { reference: 'e-1', traderId, amount: '1' };
    expect(codesOf(await act(reserve, asked))).toEqual(['guarantee.none']);
    const others = await grant(await newTrader(), '1000');
    expect(codesOf(await act(reserve, { ...asked, number: others.number }))).toEqual(['guarantee.unknown']);
    const special = await grant(traderId, '1000', { kind: 'SPECIAL' });
    expect(codesOf(await act(reserve, { ...asked, number: special.number }))).toEqual(['guarantee.wrong-kind']);
    expect(codesOf(await act(reserve, asked))).toEqual(['guarantee.none']);
    const past = await grant(traderId, '1000', { validTo: '2026-11-19' });
    expect(codesOf(await act(reserve, asked))).toEqual(['guarantee.not-valid']);
    mustBe(await act(suspendGuarantee, { id: past.id, reason: 'trial' }, s.actors.officer));
    expect(codesOf(await act(reserve, asked))).toEqual(['guarantee.suspended']);
    await grant(traderId, '1000', { validTo: '2026-11-20' });
    mustBe(await act(reserve, asked));
  });

  it('moves to the guarantee that is named later, and frees the one before', async () => {
    const traderId = await newTrader();
    const first = await grant(traderId, '1000');
    const second = await grant(traderId, '1000', { kind: 'INDIVIDUAL' });
    mustBe(await act(reserve, { reference: 'f-1', traderId, amount: '500', number: first.number }));
    mustBe(await act(reserve, { reference: 'f-1', traderId, amount: '500', number: second.number }));
    expect([await standing(first.id), await standing(second.id)]).toMatchObject([
      { reserved: 0n, available: 1000n },
      { reserved: 500n, available: 500n },
    ]);
    mustBe(await act(reserve, { reference: 'f-1', traderId, amount: '500', number: first.number }));
    expect((await standing(first.id)).reserved).toBe(500n);
  });
});

describe('posting and releasing', () => {
  it('move the sum on and back, once each', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    mustBe(await act(reserve, { reference: 'g-1', traderId, amount: '600' }));
    expect(mustBe(await act(post, { reference: 'g-1' }))).toBe('posted');
    expect(mustBe(await act(post, { reference: 'g-1' }))).toBe('posted');
    expect(await standing(id)).toMatchObject({ reserved: 0n, posted: 600n, available: 400n });
    mustBe(await act(release, { references: ['g-1'], keep: '250' }));
    expect(await standing(id)).toMatchObject({ posted: 250n, available: 750n });
    mustBe(await act(release, { references: ['g-1', 'nobody'] }));
    mustBe(await act(release, { references: ['g-1'] }));
    expect(await standing(id)).toMatchObject({ posted: 0n, available: 1000n, sum: 0n });
    expect(mustBe(await act(post, { reference: 'g-1' }))).toBeNull();
    mustBe(await act(reserve, { reference: 'g-1', traderId, amount: '10' }));
    expect((await standing(id)).reserved).toBe(10n);
  });
});

const step = fc.record({
  what: fc.constantFrom('reserve', 'reserve', 'post', 'release', 'lower', 'raise'),
  which: fc.integer({ min: 0, max: 4 }),
  amount: fc.integer({ min: 1, max: 700 }),
});

describe('after any history', () => {
  it('use never exceeds the guarantee, every movement balances, and the row is what the ledger says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 18 }), async (steps) => {
        const traderId = await newTrader();
        const { id } = await grant(traderId, '1000');
        const posted = new Set<number>();
        for (const { what, which, amount } of steps) {
          const reference = `${id}-${which}`;
          if (what === 'reserve' && !posted.has(which)) {
            await act(reserve, { reference, traderId, amount: String(amount) });
          }
          if (what === 'post' && mustBe(await act(post, { reference })) === 'posted') posted.add(which);
          if (what === 'release') {
            mustBe(await act(release, { references: [reference] }));
            posted.delete(which);
          }
          if (what === 'lower' || what === 'raise') {
            const next = String(what === 'raise' ? 1000 + amount : amount);
            await act(changeGuaranteeAmount, { id, amount: next, reason: 'trial' }, s.actors.officer);
          }
          const now = await standing(id);
          expect(now.reserved + now.posted <= now.amount).toBe(true);
          expect(now.available).toBe(now.amount - now.reserved - now.posted);
          expect(now.sum).toBe(0n);
        }
        const now = await standing(id);
        expect([await accountOf(id, 'reserved'), await accountOf(id, 'posted')]).toEqual([now.reserved, now.posted]);
        expect(-(await accountOf(id, 'granted'))).toBe(now.amount);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('the books', () => {
  it('refuse a movement that does not add up, and any change of what is written', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    const write = (amount: number) =>
      sql`with m as (insert into guarantee.movement (id, guarantee_id, kind, reference, step, booked_on, booked_at,
          booked_by) values (gen_random_uuid(), ${id}, 'changed', ${`x-${amount}`}, 1, '2026-11-20', now(), 'x')
          returning id)
        insert into guarantee.entry (movement_id, line, account, amount)
        select id, 1, 'available', ${amount} from m`.execute(s.db);
    await expect(write(5)).rejects.toThrow(/add up to zero/);
    const forbidden = [
      sql`update guarantee.entry set amount = 1`,
      sql`delete from guarantee.movement`,
      sql`update guarantee.guarantee set trader_name = 'x'`,
    ];
    for (const one of forbidden) await expect(one.execute(s.db)).rejects.toThrow(/permission denied/);
    await expect(sql`update guarantee.guarantee set reserved = 1001 where id = ${id}`.execute(s.db)).rejects.toThrow(
      /guarantee_never_over/,
    );
  });
});

describe('who may do what', () => {
  it('a trader sees its own guarantees and their movements, nobody else’s; customs sees all', async () => {
    const own = await grant(s.actors.trader.traderId ?? '', '1000');
    const ids = async (actor: Actor) =>
      mustBe(await act(listGuarantees, { limit: '200' }, actor)).guarantees.map(({ id }) => id);
    expect(await ids(s.actors.trader)).toContain(own.id);
    expect(await ids(s.actors.otherTrader)).not.toContain(own.id);
    expect(await ids(s.actors.officer)).toContain(own.id);
    const forged = { traderId: s.actors.trader.traderId };
    expect(
      mustBe(await act(listGuarantees, forged, s.actors.otherTrader)).guarantees.map(({ id }) => id),
    ).not.toContain(own.id);
    expect(mustBe(await act(listMovements, { id: own.id }, s.actors.trader)).movements).toHaveLength(1);
    const strange = await act(listMovements, { id: own.id }, s.actors.otherTrader);
    expect(codesOf(strange)).toEqual(['platform.not-found']);
    for (const actor of [s.actors.broker, s.actors.analyst, s.actors.bank]) {
      expect(codesOf(await act(listGuarantees, {}, actor))).toEqual(['platform.forbidden']);
    }
  });

  it('only customs registers, changes, suspends and resumes', async () => {
    const { id } = await grant(await newTrader(), '1000');
    for (const actor of [s.actors.trader, s.actors.broker, s.actors.analyst, s.actors.administrator]) {
      const tries = [
        await act(changeGuaranteeAmount, { id, amount: '5', reason: 'r' }, actor),
        await act(suspendGuarantee, { id, reason: 'r' }, actor),
        await act(resumeGuarantee, { id, reason: 'r' }, actor),
      ];
      expect(tries.flatMap(codesOf)).toEqual(Array.from({ length: 3 }, () => 'platform.forbidden'));
    }
    mustBe(await act(suspendGuarantee, { id, reason: 'r' }, s.actors.supervisor));
    expect(codesOf(await act(suspendGuarantee, { id, reason: 'r' }, s.actors.officer))).toEqual([
      'guarantee.not-in-state',
    ]);
    expect(mustBe(await act(resumeGuarantee, { id, reason: 'r' }, s.actors.officer)).state).toBe('active');
  });

  it('names every fault of a registration at once', async () => {
    const result = await act(
      registerGuarantee,
      {
        ...{ traderId: '00000000-0000-4000-8000-000000000000', kind: 'X', security: 'Y', provider: 'P' },
        ...{ amount: '1', validFrom: '2026-02-01', validTo: '2026-01-31' },
      },
      s.actors.officer,
    );
    expect(codesOf(result)).toEqual([
      'guarantee.code-unknown',
      'guarantee.code-unknown',
      'guarantee.period-reversed',
      'guarantee.trader-unknown',
    ]);
  });

  it('does not lower a guarantee below what is in use', async () => {
    const traderId = await newTrader();
    const { id } = await grant(traderId, '1000');
    mustBe(await act(reserve, { reference: 'h-1', traderId, amount: '600' }));
    const lower = (amount: string) => act(changeGuaranteeAmount, { id, amount, reason: 'trial' }, s.actors.officer);
    expect(codesOf(await lower('599'))).toEqual(['guarantee.below-use']);
    expect(mustBe(await lower('600')).available).toBe('0');
  });
});
