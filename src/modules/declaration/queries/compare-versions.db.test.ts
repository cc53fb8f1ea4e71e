import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import { codesOf, counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import { amendReturn } from '../operations/amend-return.ts';
import type { Receipt } from '../receipt.ts';
import type { VersionDiff } from '../view-schemas.ts';
import { compareVersions } from './compare-versions.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
let amended: Receipt;
let firstTotals: Receipt['totals'];
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
  const { id, rowVersion, totals } = await counter.permit();
  firstTotals = totals;
  const content = soySauce({ items: [{ ...item('400000'), description: 'DARK SOY SAUCE' }, item('100000')] });
  amended = mustBe(await counter.act(amendReturn, test.actors.trader, { id, rowVersion, content, reason: 'r' }));
});
afterAll(() => test?.stop());

const compare = (before: number, after: number, actor = test.actors.trader) =>
  counter.act(compareVersions, actor, { id: amended.id, before, after });
const fieldAt = ({ fields }: VersionDiff, pointer: string) => fields.find((field) => field.pointer === pointer);

it('shows each field with what it was and what it is, added lines as added', async () => {
  const diff = mustBe(await compare(1, 2));
  expect(fieldAt(diff, '/items/0/price/amount')).toMatchObject({ kind: 'changed', before: '200000', after: '400000' });
  expect(fieldAt(diff, '/items/0/description')).toMatchObject({ before: 'SOY SAUCE', after: 'DARK SOY SAUCE' });
  expect(fieldAt(diff, '/items/1')).toMatchObject({ kind: 'added', before: null });
  expect(diff.fields).toHaveLength(3);
});

it('shows what it does to every kind of money: before plus difference is after', async () => {
  const { money } = mustBe(await compare(1, 2));
  const names = ['customsValue', 'duty', 'excise', 'consumptionTax', 'localConsumptionTax', 'total'];
  expect(money.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const { before, after, difference } of money) expect(BigInt(before) + BigInt(difference)).toBe(BigInt(after));
  expect(Object.fromEntries(money.map(({ name, before }) => [name, before]))).toEqual(firstTotals);
  expect(Object.fromEntries(money.map(({ name, after }) => [name, after]))).toEqual(amended.totals);
});

it('read backwards it is the same with the signs turned, and a version differs in nothing from itself', async () => {
  const there = mustBe(await compare(1, 2));
  const back = mustBe(await compare(2, 1));
  expect(back.money.map(({ difference }) => -BigInt(difference))).toEqual(
    there.money.map(({ difference }) => BigInt(difference)),
  );
  expect(fieldAt(back, '/items/1')?.kind).toBe('removed');
  const same = mustBe(await compare(2, 2));
  expect([same.fields, same.money.every(({ difference }) => difference === '0')]).toEqual([[], true]);
});

it('counts a version that was never assessed as owing nothing', async () => {
  const { id } = await counter.register();
  const asked = { id, before: 1, after: 1 };
  const { money } = mustBe(await counter.act(compareVersions, test.actors.trader, asked));
  expect(money.every(({ before }) => before === '0')).toBe(true);
});

it('finds no version that was not made and none of another’s declaration; customs sees them', async () => {
  expect(codesOf(await compare(1, 3))).toEqual(['platform.not-found']);
  for (const stranger of [test.actors.otherTrader, test.actors.broker]) {
    expect(codesOf(await compare(1, 2, stranger))).toEqual(['platform.not-found']);
  }
  expect(codesOf(await compare(1, 2, test.actors.analyst))).toEqual(['platform.forbidden']);
  expect(mustBe(await compare(1, 2, test.actors.officer)).fields).toHaveLength(3);
  expect((await compare(0, 1)).ok).toBe(false);
});
