import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { codesOf, counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import { explainAssessment } from './explain-assessment.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const explain = (id: string, actor = test.actors.trader) => counter.act(explainAssessment, actor, { id });

it('reasons its way to the very sums that were lodged', async () => {
  const content = soySauce({ items: [item('200000'), { ...item('123457'), taxClass: 'standard' }] });
  const { id, totals } = await counter.lodge(content);
  const stored = (await counter.view(id)).assessment;
  const explained = mustBe(await explain(id));
  expect(explained.totals).toEqual(totals);
  expect(explained.items.map(({ taxLines }) => taxLines)).toEqual(stored?.items.map(({ taxLines }) => taxLines));
});

it('gives each step with its rule, its law in both languages and its result', async () => {
  const { id } = await counter.lodge();
  const { items, trace = [] } = mustBe(await explain(id));
  const steps = [...items.flatMap((one) => one.trace ?? []), ...trace] as TraceStep[];
  expect(steps.length).toBeGreaterThan(6);
  for (const { law, rule, result } of steps) expect(law.ja && law.en && rule && result).toBeTruthy();
});

it('keeps to the day of lodging, whatever the day of asking', async () => {
  const usd = { ...item('1000'), price: { amount: '1000', currency: 'USD' } };
  const { id } = await counter.lodge(soySauce({ items: [usd] }));
  const then = mustBe(await explain(id));
  test.clock.set('2027-04-20T01:00:00.000Z');
  const later = mustBe(await explain(id));
  test.clock.set('2026-11-20T01:00:00.000Z');
  expect(later).toEqual(then);
  expect(then.asOf).toBe('2026-11-20');
});

it('explains what is only registered as of today', async () => {
  const { id } = await counter.register();
  expect(mustBe(await explain(id)).asOf).toBe('2026-11-20');
});

it('says why there is nothing to explain', async () => {
  const { id } = await counter.register(soySauce({ items: [{ ...item('1000'), code: '999999999' }] }));
  const faults = await explain(id);
  expect(faults.ok ? [] : faults.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'duty.code-unknown /items/0/code',
  ]);
});

it('is for the declarant and customs, and tells nobody else that there is one', async () => {
  const { id } = await counter.lodge();
  for (const stranger of [test.actors.otherTrader, test.actors.otherBroker]) {
    expect(codesOf(await explain(id, stranger))).toEqual(['platform.not-found']);
  }
  expect(codesOf(await explain(id, test.actors.administrator))).toEqual(['platform.forbidden']);
  expect((await explain(id, test.actors.officer)).ok).toBe(true);
  expect(codesOf(await explain('0193c7a0-0000-7000-8000-000000000009'))).toEqual(['platform.not-found']);
});
