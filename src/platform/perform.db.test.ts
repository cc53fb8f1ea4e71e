import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type TestSystem, testSystem } from '../../tests/support/test-system.ts';
import { ok, refused } from '../kernel/result.ts';
import { newId } from './ids.ts';
import { listFacts } from './journal.ts';
import { operation } from './operation.ts';
import { perform, type System } from './perform.ts';
import { type Reaction, reaction } from './reaction.ts';
import { platformRefusals } from './refusals.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const words = { ja: '試験', en: 'Test' };
const keep = operation({
  name: 'test.keep',
  summary: words,
  roles: ['officer'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), ending: z.enum(['ok', 'refuse', 'break']) }),
  run: async (ctx, { id, ending }) => {
    await sql`insert into platform.setting (key, value, changed_at) values (${id}, '1', ${ctx.now})`.execute(ctx.tx);
    ctx.record({ subject: 'test', subjectId: id, type: 'test.kept', version: 1, data: { id }, isFirst: true });
    if (ending === 'break') throw new Error('a bug');
    return ending === 'ok' ? ok({ id, today: ctx.today }) : refused(platformRefusals.notFound('/id', { what: id }));
  },
});

const withReactions = (...reactions: Reaction[]): System => ({ ...house.system, reactions });
const run = (id: string, ending: string, system = withReactions()) =>
  perform(system, keep, { actor: house.actors.officer, input: { id, ending } });

async function isKept(id: string): Promise<boolean> {
  const found = await sql`select 1 from platform.setting where key = ${id}`.execute(house.db);
  return found.rows.length > 0;
}

it('a good act is kept with its fact, on the legal day', async () => {
  const id = newId();
  expect(await run(id, 'ok')).toEqual(ok({ id, today: '2026-11-20' }));
  expect(await isKept(id)).toBe(true);
  const [fact] = await listFacts(house.db, 'test', id);
  expect(fact).toMatchObject({ sequence: 1, type: 'test.kept', actor: { role: 'officer' }, at: house.clock.now() });
});

it('a refusal undoes everything', async () => {
  const id = newId();
  const result = await run(id, 'refuse');
  expect(!result.ok && result.refusals[0]?.code).toBe('platform.not-found');
  expect([await isKept(id), await listFacts(house.db, 'test', id)]).toEqual([false, []]);
});

it('a bug undoes everything and is told without its text', async () => {
  const id = newId();
  const result = await run(id, 'break');
  expect(!result.ok && result.refusals[0]).toMatchObject({ code: 'platform.broken', status: 503 });
  expect(JSON.stringify(result)).not.toContain('a bug');
  expect(await isKept(id)).toBe(false);
});

it('a reaction sees what the act wrote, and its own facts are kept with it', async () => {
  const id = newId();
  let seen = false;
  const heard = reaction({
    on: 'test.kept',
    name: 'test.hear',
    run: async (ctx, fact) => {
      const found = await sql`select 1 from platform.setting where key = ${fact.subjectId}`.execute(ctx.tx);
      seen = found.rows.length === 1;
      ctx.record({ subject: 'test', subjectId: fact.subjectId, type: 'test.heard', version: 1, data: {} });
    },
  });
  await run(id, 'ok', withReactions(heard));
  expect(seen).toBe(true);
  const facts = await listFacts(house.db, 'test', id);
  expect(facts.map(({ type, actor }) => [type, actor.role, actor.name])).toEqual([
    ['test.kept', 'officer', house.actors.officer.name],
    ['test.heard', 'system', 'test.hear'],
  ]);
});

it('a reaction that breaks undoes the act', async () => {
  const id = newId();
  const breaking = reaction({ on: 'test.kept', name: 'test.break', run: () => Promise.reject(new Error('no')) });
  expect((await run(id, 'ok', withReactions(breaking))).ok).toBe(false);
  expect(await isKept(id)).toBe(false);
});

it('reactions that call each other without end are stopped', async () => {
  const id = newId();
  const echo = reaction({
    on: 'test.kept',
    name: 'test.echo',
    run: async (ctx, { subjectId }) =>
      ctx.record({ subject: 'test', subjectId, type: 'test.kept', version: 1, data: { id: subjectId } }),
  });
  const result = await run(id, 'ok', withReactions(echo));
  expect(!result.ok && result.refusals[0]?.code).toBe('platform.broken');
  expect(await isKept(id)).toBe(false);
});

it('role comes before shape, and shape names every fault', async () => {
  const asTrader = await perform(house.system, keep, { actor: house.actors.trader, input: 'nonsense' });
  expect(!asTrader.ok && asTrader.refusals.map(({ code }) => code)).toEqual(['platform.forbidden']);
  const wrong = await perform(house.system, keep, {
    actor: house.actors.officer,
    input: { id: 'x', ending: 'y', more: 1 },
  });
  expect(!wrong.ok && wrong.refusals.map(({ pointer }) => pointer).sort()).toEqual(['', '/ending', '/id']);
});

it('a question cannot write', async () => {
  const sly = operation({
    ...keep,
    name: 'test.sly',
    effect: 'read',
    input: z.strictObject({ id: z.uuid(), ending: z.literal('ok') }),
  });
  const id = newId();
  const result = await perform(house.system, sly, { actor: house.actors.officer, input: { id, ending: 'ok' } });
  expect(!result.ok && result.refusals[0]?.code).toBe('platform.broken');
  expect(await isKept(id)).toBe(false);
});
