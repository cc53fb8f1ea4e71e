import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleContent } from '../support/sample-declaration.ts';
import { codesOf, type TestApp, testApp } from '../support/test-app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house?.stop());

const lodge = (key: string, content = sampleContent()) =>
  house.call({
    method: 'POST',
    url: '/api/declarations',
    as: 'trader',
    body: { content, lodge: true },
    headers: { 'idempotency-key': key },
  });

async function count(): Promise<number> {
  const found = await sql<{ count: bigint }>`select count(*) as count from declaration.declaration`.execute(house.db);
  return Number(found.rows[0]?.count);
}

it('the same message twice is carried out once and answered alike', async () => {
  const before = await count();
  const first = await lodge('same-1');
  const second = await lodge('same-1');
  expect(first.status, first.text).toBeLessThan(300);
  expect([second.status, second.json]).toEqual([first.status, first.json]);
  expect(await count()).toBe(before + 1);
});

it('ten deliveries at once are carried out once', async () => {
  const before = await count();
  const answers = await Promise.all(Array.from({ length: 10 }, () => lodge('burst-1')));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.status).toBeLessThan(300);
  expect(await count()).toBe(before + 1);
});

it('the same id with other content is refused and changes nothing', async () => {
  await lodge('other-1');
  const before = await count();
  const answer = await lodge('other-1', sampleContent({ invoiceNumber: 'INV-2' }));
  expect([answer.status, codesOf(answer)]).toEqual([409, ['platform.message-reused']]);
  expect(await count()).toBe(before);
});

it('a refused message may be corrected under the same id', async () => {
  const refused = await lodge('corrected-1', sampleContent({ office: 'ZZ' }));
  expect(refused.status).toBe(422);
  expect((await lodge('corrected-1')).status).toBeLessThan(300);
});

it('two senders may use the same id', async () => {
  const mine = await lodge('shared-1');
  const theirs = await house.call({
    method: 'POST',
    url: '/api/declarations',
    as: 'broker',
    body: { content: sampleContent(), lodge: true },
    headers: { 'idempotency-key': 'shared-1' },
  });
  expect(theirs.status, theirs.text).toBeLessThan(300);
  expect((theirs.json as { id: string }).id).not.toBe((mine.json as { id: string }).id);
});
