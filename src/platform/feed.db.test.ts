import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../tests/support/test-system.ts';
import { readFeed } from './feed.ts';
import { newId } from './ids.ts';
import { appendFacts, type PendingFact } from './journal.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const fact = (subjectId: string): PendingFact => ({
  subject: 'feed-test',
  subjectId,
  type: 'test.said',
  version: 1,
  data: {},
  isFirst: true,
  actor: { name: 'test', role: 'system', userId: null },
  at: house.clock.now(),
});

const write = (id: string) => house.db.transaction().execute((tx) => appendFacts(tx, [fact(id)], newId()));

/** Reads to the end in small pages, as a follower does. */
async function follow(after: string | undefined): Promise<{ ids: string[]; cursor: string | undefined }> {
  const ids: string[] = [];
  let cursor = after;
  for (;;) {
    const page = await readFeed(house.db, { after: cursor, limit: 2, subjects: null });
    if (page.facts.length === 0) return { ids, cursor };
    ids.push(...page.facts.filter(({ subject }) => subject === 'feed-test').map(({ subjectId }) => subjectId));
    cursor = page.next;
  }
}

it('shows every fact once, in order, in pages', async () => {
  const start = (await follow(undefined)).cursor;
  const ids = [newId(), newId(), newId(), newId(), newId()];
  for (const id of ids) await write(id);
  const seen = await follow(start);
  expect(seen.ids).toEqual(ids);
  expect((await follow(seen.cursor)).ids).toEqual([]);
});

it('a fact that commits late is not missed by a reader who has gone on', async () => {
  const start = (await follow(undefined)).cursor;
  const [late, early] = [newId(), newId()];
  let commit: () => void = () => undefined;
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const slow = house.db.transaction().execute(async (tx) => {
    await appendFacts(tx, [fact(late)], newId());
    written();
    await new Promise<void>((resolve) => {
      commit = resolve;
    });
  });
  await isWritten;
  await write(early);
  const meanwhile = await follow(start);
  expect(meanwhile.ids, 'what began after an open transaction waits for it').toEqual([]);
  commit();
  await slow;
  expect((await follow(meanwhile.cursor)).ids).toEqual([late, early]);
});

it('can be read for some subjects only', async () => {
  const id = newId();
  await write(newId());
  await write(id);
  const { facts } = await readFeed(house.db, { limit: 10, subjects: [id] });
  expect(facts.map(({ subjectId }) => subjectId)).toEqual([id]);
  expect((await readFeed(house.db, { limit: 10, subjects: [] })).facts).toEqual([]);
});
