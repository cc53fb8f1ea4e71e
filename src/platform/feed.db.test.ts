import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../tests/support/test-system.ts';
import { untilTold } from '../../tests/support/until-told.ts';
import { type FeedFilter, readFeed, readFilteredFeed } from './feed.ts';
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
  await untilTold(house.db);
  return read(after);
}

async function read(after: string | undefined): Promise<{ ids: string[]; cursor: string | undefined }> {
  const ids: string[] = [];
  let cursor = after;
  for (;;) {
    const page = await readFeed(house.db, { after: cursor, limit: 2 });
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

it('counts transactions as numbers: the tenth comes after the ninth', async () => {
  const [nine, ten] = [newId(), newId()];
  for (const [id, transaction] of [[ten, '10'] as const, [nine, '9'] as const]) {
    await house.databases.ownerPool.query(
      `insert into platform.journal (subject, subject_id, sequence, type, version, at, actor, correlation_id, data,
         previous_hash, hash, transaction_id)
       values ('feed-test', $1, 1, 'test.said', 1, now(), '{}', $1, '{}', $2, $2, $3::text::xid8)`,
      [id, Buffer.alloc(32), transaction],
    );
  }
  expect((await follow('0-0')).ids.slice(0, 2)).toEqual([nine, ten]);
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
  const meanwhile = await read(start);
  expect(meanwhile.ids, 'what began after an open transaction waits for it').toEqual([]);
  commit();
  await slow;
  expect((await follow(meanwhile.cursor)).ids).toEqual([late, early]);
});

it('of a reader who may see a part of it is bounded, and its cursor leads over what is hidden', async () => {
  const start = (await follow(undefined)).cursor;
  const own = [newId(), newId(), newId()];
  for (const id of own) {
    await write(newId());
    await write(id);
  }
  await write(newId());
  await untilTold(house.db);
  const filter: FeedFilter = async (facts) => facts.filter(({ subjectId }) => own.includes(subjectId as never));
  const first = await readFilteredFeed(house.db, { after: start, limit: 2 }, filter);
  expect(first.facts.map(({ subjectId }) => subjectId)).toEqual(own.slice(0, 2));
  expect(first).toMatchObject({ more: true, next: first.facts[1]?.cursor });
  const second = await readFilteredFeed(house.db, { after: first.next, limit: 2 }, filter);
  expect(second.facts.map(({ subjectId }) => subjectId)).toEqual(own.slice(2));
  expect(second.more).toBe(false);
  const third = await readFilteredFeed(house.db, { after: second.next, limit: 2 }, filter);
  expect(third).toEqual({ facts: [], next: second.next, more: false });
  const exact = await readFilteredFeed(house.db, { after: start, limit: 3 }, filter);
  expect(exact).toMatchObject({ more: false, next: exact.facts[2]?.cursor });
});

it('gives an empty page that leads on when a long stretch is hidden', async () => {
  const start = (await follow(undefined)).cursor;
  const hidden = Array.from({ length: 11_000 }, () => fact(newId()));
  await house.db.transaction().execute((tx) => appendFacts(tx, hidden, newId()));
  const own = newId();
  await write(own);
  await untilTold(house.db);
  const filter: FeedFilter = async (facts) => facts.filter(({ subjectId }) => subjectId === own);
  const first = await readFilteredFeed(house.db, { after: start, limit: 10 }, filter);
  expect(first).toMatchObject({ facts: [], more: true });
  const second = await readFilteredFeed(house.db, { after: first.next, limit: 10 }, filter);
  expect(second.facts.map(({ subjectId }) => subjectId)).toEqual([own]);
});
