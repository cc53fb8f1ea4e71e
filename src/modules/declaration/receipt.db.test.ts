/** The signed receipt of a declaration: whose it is, of which version, and that it proves itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { type AssessmentReceipt, checkReceipt } from '../duty/index.ts';
import { codesOf, counterOf } from './counter.test-support.ts';
import { item, soySauce } from './declaration.test-support.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { getReceipt } from './queries/get-receipt.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

it('proves itself, tells its number, and says what was booked, version by version', async () => {
  const { trader, officer } = test.actors;
  const { id, rowVersion } = await counter.lodge();
  const changed = mustBe(
    await counter.act(changeDeclaration, trader, {
      id,
      rowVersion,
      content: soySauce({ items: [item('900000')] }),
      reason: 'price',
    }),
  );
  const read = async (input: object): Promise<AssessmentReceipt> => {
    const text = String(mustBe(await counter.act(getReceipt, officer, input)).content);
    expect(checkReceipt(text, test.system.signer.publicKey())).toEqual([]);
    return JSON.parse(text) as AssessmentReceipt;
  };
  const now = await read({ id });
  expect(now.subject).toEqual({ kind: 'declaration', number: changed.number, version: 2 });
  expect(now.answer).toMatchObject({ totals: changed.totals });
  const before = await read({ id, version: 1 });
  expect(before.subject?.version).toBe(1);
  expect(before.answer).not.toMatchObject({ totals: changed.totals });
});

it('is nobody else’s business, and there is none before lodging', async () => {
  const { id } = await counter.lodge();
  expect(codesOf(await counter.act(getReceipt, test.actors.otherTrader, { id }))).toEqual(['platform.not-found']);
  expect(codesOf(await counter.act(getReceipt, test.actors.trader, { id, version: 9 }))).toEqual([
    'platform.not-found',
  ]);
  const registered = await counter.register();
  expect(codesOf(await counter.act(getReceipt, test.actors.trader, { id: registered.id }))).toEqual([
    'declaration.not-assessed',
  ]);
});
