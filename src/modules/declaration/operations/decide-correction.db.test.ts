import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import { listFacts } from '../../../platform/journal.ts';
import { codesOf, counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import { amendReturn } from './amend-return.ts';
import { acceptCorrection, rejectCorrection } from './decide-correction.ts';
import { requestCorrection } from './request-correction.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const priced = (amount: string) => soySauce({ items: [item(amount)] });

/** Permitted at 200,000 yen; the trader says it was 100,000. */
async function requested(): Promise<string> {
  const { id, rowVersion } = await counter.permit();
  const asked = { id, rowVersion, content: priced('100000'), reason: 'invoiced twice' };
  mustBe(await counter.act(requestCorrection, test.actors.trader, asked));
  return id;
}
const reject = (declarationId: string, reason: string) =>
  counter.later((ctx) => rejectCorrection(ctx, { declarationId, reason }));
const accept = (declarationId: string) => counter.later((ctx) => acceptCorrection(ctx, { declarationId }));

it('a correction turned down leaves content, tax and version as they were, and keeps what was asked', async () => {
  const id = await requested();
  const before = await counter.view(id);
  expect(before.requested).toMatchObject({ version: 2, totals: { customsValue: '100000' } });
  mustBe(await reject(id, '価格の根拠が示されていない'));
  const after = await counter.view(id);
  expect(after).toMatchObject({ state: 'PERMITTED', correction: 'rejected', version: 1, requested: null });
  expect([after.totals, after.content]).toEqual([before.totals, before.content]);
  expect(after.versions.map(({ version, cause }) => [version, cause]).sort()).toEqual([
    [1, 'lodged'],
    [2, 'correction'],
  ]);
  const last = (await listFacts(test.db, 'declaration', id)).at(-1);
  expect([last?.type, last?.data]).toEqual([
    'declaration.correction-rejected',
    { reason: '価格の根拠が示されていない' },
  ]);
  await counter.expectFoldToBeStored(id);
});

it('nobody is turned down without a reason', async () => {
  const id = await requested();
  expect(codesOf(await reject(id, ' 　'))).toEqual(['declaration.reason-missing']);
  expect((await counter.view(id)).state).toBe('CORRECTION_REQUESTED');
  await counter.expectFoldToBeStored(id);
});

it('who was turned down may ask again, and is numbered on', async () => {
  const id = await requested();
  mustBe(await reject(id, 'r'));
  const { rowVersion } = await counter.view(id);
  const again = { id, rowVersion, content: priced('150000'), reason: 'with the invoice' };
  mustBe(await counter.act(requestCorrection, test.actors.trader, again));
  expect((await counter.view(id)).requested).toMatchObject({ version: 3, totals: { customsValue: '150000' } });
  mustBe(await accept(id));
  expect(await counter.view(id)).toMatchObject({
    version: 3,
    correction: 'accepted',
    totals: { customsValue: '150000' },
  });
  await counter.expectFoldToBeStored(id);
});

it('an accepted correction lowers the tax to what was asked, and can be amended upwards again', async () => {
  const id = await requested();
  const asked = (await counter.view(id)).requested;
  mustBe(await accept(id));
  const { rowVersion, totals, number } = await counter.view(id);
  expect(totals).toEqual(asked?.totals);
  expect(number).toMatch(/1$/);
  const more = { id, rowVersion, content: priced('120000'), reason: 'found a second page' };
  expect(mustBe(await counter.act(amendReturn, test.actors.trader, more)).totals.customsValue).toBe('120000');
  await counter.expectFoldToBeStored(id);
});

it('is decided once: the second officer is told that there is nothing to decide', async () => {
  const id = await requested();
  const results = await Promise.all([accept(id), reject(id, 'r')]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap((result) => codesOf(result))).toEqual(['declaration.command-not-allowed']);
  await counter.expectFoldToBeStored(id);
});

it('cannot be decided where nothing was asked', async () => {
  const { id } = await counter.permit();
  expect(codesOf(await accept(id))).toEqual(['declaration.command-not-allowed']);
  expect(codesOf(await reject(id, 'r'))).toEqual(['declaration.command-not-allowed']);
  expect(codesOf(await reject('0193c7a0-0000-7000-8000-000000000009', 'r'))).toEqual(['platform.not-found']);
});
