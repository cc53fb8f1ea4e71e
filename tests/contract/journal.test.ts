import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ok } from '../../src/kernel/result.ts';
import type { Instant } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { appendFacts, type PendingFact } from '../../src/platform/journal.ts';
import { operation } from '../../src/platform/operation.ts';
import { verifyJournal } from '../../src/platform/verify-journal.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const stateThings = operation({
  name: 'test.state-things',
  summary: { ja: '試験', en: 'Test' },
  roles: ['officer'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), words: z.array(z.string()) }),
  run: async (ctx, { id, words }) => {
    for (const word of words)
      ctx.record({ subject: 'test', subjectId: id, type: 'test.said', version: 1, data: { word } });
    return ok(words.length);
  },
});

const state = async (id: string, ...words: string[]) => {
  const result = await house.perform(stateThings, { actor: house.actors.officer, input: { id, words } });
  expect(result.ok).toBe(true);
};

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('the journal', () => {
  it('refuses the application every way of changing what was written', async () => {
    await state(newId(), 'first');
    const attempts = [
      sql`update platform.journal set data = '{}'`,
      sql`delete from platform.journal`,
      sql`truncate platform.journal`,
      sql`drop table platform.journal`,
      sql`alter table platform.journal disable trigger all`,
      sql`insert into platform.migration (name, checksum) values ('x', 'y')`,
    ];
    for (const attempt of attempts) expect(await codeOf(attempt.execute(house.db))).toBe('42501');
  });

  it('tells the second of two writers of one place so', async () => {
    const subjectId = newId();
    const fact: PendingFact = {
      subject: 'test',
      subjectId,
      type: 'test.said',
      version: 1,
      data: {},
      isFirst: true,
      actor: { name: 'test', role: 'system', userId: null },
      at: house.clock.now() as Instant,
    };
    const write = () => house.db.transaction().execute((tx) => appendFacts(tx, [fact], newId()));
    await write();
    expect(await codeOf(write())).toBe('23505');
  });

  it('proves chains that grew one by one and all at once', async () => {
    const id = newId();
    await state(id, 'one', 'two', 'three');
    await state(id, 'four');
    const proof = await verifyJournal(house.db);
    expect(proof.breaks).toEqual([]);
    expect(proof.entries).toBeGreaterThanOrEqual(4);
    const rows = await sql<{ sequence: number }>`select sequence from platform.journal
      where subject = 'test' and subject_id = ${id} order by sequence`.execute(house.db);
    expect(rows.rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });
});

describe('tampering by the owner of the tables', () => {
  const cases: readonly [string, (id: string) => string, number][] = [
    [
      'other data',
      (id) => `update platform.journal set data = '{"word":"forged"}' where subject_id = '${id}' and sequence = 2`,
      2,
    ],
    [
      'another actor',
      (id) => `update platform.journal set actor = '{"name":"x"}' where subject_id = '${id}' and sequence = 1`,
      1,
    ],
    [
      'another time',
      (id) => `update platform.journal set at = at + interval '1 second' where subject_id = '${id}' and sequence = 3`,
      3,
    ],
    ['a removed entry', (id) => `delete from platform.journal where subject_id = '${id}' and sequence = 2`, 3],
  ];
  for (const [what, statement, sequence] of cases) {
    it(`is found: ${what}`, async () => {
      const id = newId();
      await state(id, 'a', 'b', 'c');
      await house.databases.ownerPool.query(statement(id));
      const { breaks } = await verifyJournal(house.db);
      expect(breaks.find(({ subjectId }) => subjectId === id)).toMatchObject({ sequence });
    });
  }
});
