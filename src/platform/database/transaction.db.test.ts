import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { newId } from '../ids.ts';
import type { Tx } from './connect.ts';
import { inTransaction, send } from './transaction.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const insert = (key: string) =>
  sql`insert into platform.setting (key, value, changed_at) values (${key}, '1', ${house.clock.now()})`;
const find = (key: string) => sql<{ key: string }>`select key from platform.setting where key = ${key}`;
const isKept = async (key: string): Promise<boolean> => (await find(key).execute(house.db)).rows.length > 0;
const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(house.db, 'read write', work);

it('what is sent is seen by the next statement and kept at the end', async () => {
  const key = newId();
  const seen = await write(async (tx) => {
    const sending = send(tx, insert(key));
    const found = await find(key).execute(tx);
    await sending;
    return found.rows.length;
  });
  expect(seen).toBe(1);
  expect(await isKept(key)).toBe(true);
});

it('a statement sent that fails undoes everything, and is the failure that is told', async () => {
  const [first, twice] = [newId(), newId()];
  const failing = write(async (tx) => {
    await send(tx, insert(first));
    await send(tx, insert(twice));
    await send(tx, insert(twice));
    await find(first).execute(tx);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await isKept(first)).toBe(false);
});

it('a value that never reaches PostgreSQL undoes everything as well', async () => {
  const key = newId();
  const unsendable = {
    toPostgres: () => {
      throw new Error('no such value');
    },
  };
  const failing = write(async (tx) => {
    await send(tx, insert(key));
    await send(tx, sql`select ${unsendable}::text`);
  });
  await expect(failing).rejects.toThrow('no such value');
  expect(await isKept(key)).toBe(false);
});

it('statements side by side are carried out in the order of sending', async () => {
  const order = await write(async (tx) => {
    const name = `order_${newId().replaceAll('-', '')}`;
    await sql`create temporary sequence ${sql.raw(name)}`.execute(tx);
    const next = () => sql<{ n: bigint }>`select nextval(${name}::text::regclass) as n`.execute(tx);
    const answers = await Promise.all(Array.from({ length: 20 }, next));
    return answers.map(({ rows }) => Number(rows[0]?.n));
  });
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('a statement after the end of its transaction is refused', async () => {
  let kept: Tx | undefined;
  await write(async (tx) => {
    kept = tx;
  });
  const late = newId();
  await expect((async () => kept && insert(late).execute(kept))()).rejects.toThrow('after the end');
  expect(await isKept(late)).toBe(false);
});

it('what the work throws undoes what was sent', async () => {
  const key = newId();
  const failing = write(async (tx) => {
    await send(tx, insert(key));
    throw new Error('a change of mind');
  });
  await expect(failing).rejects.toThrow('a change of mind');
  expect(await isKept(key)).toBe(false);
});

it('a read-only transaction writes nothing', async () => {
  const key = newId();
  const failing = inTransaction(house.db, 'read only', (tx) => send(tx, insert(key)));
  await expect(failing).rejects.toMatchObject({ code: '25006' });
  expect(await isKept(key)).toBe(false);
});
