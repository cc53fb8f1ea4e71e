import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbeddedCluster } from './embedded.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sekisho-embedded-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function asked(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(question);
  await client.end();
  return rows[0]?.answer;
}

it('is spoken to by its own socket, wherever its directory goes, and by TCP where the path is too long', async () => {
  const first = await openEmbeddedCluster(join(directory, 'here'), { fast: true });
  expect(await asked(first.urls.owner, 'select inet_server_addr() is null as answer')).toBe(true);
  await asked(first.urls.owner, 'create table kept as select 7 as answer');
  await first.release();
  const moved = join(directory, 'moved');
  await rename(join(directory, 'here'), moved);
  const second = await openEmbeddedCluster(moved);
  expect(await asked(second.urls.owner, 'select answer from kept')).toBe(7);
  expect(second.urls.owner).toContain(encodeURIComponent(moved));
  await second.release();
  const deep = join(directory, 'd'.repeat(80));
  await rename(moved, deep);
  const third = await openEmbeddedCluster(deep);
  expect(await asked(third.urls.owner, 'select answer from kept')).toBe(7);
  expect(third.urls.owner).toContain('127.0.0.1');
  await third.release();
});
