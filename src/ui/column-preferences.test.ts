import { expect, test } from 'vitest';
import { readColumnPreferences, reduceColumns } from './column-preferences.ts';

const usual = { hidden: ['b'], density: 'dense' } as const;

test('a column is hidden and shown again by the same act', () => {
  const once = reduceColumns(usual, { type: 'toggle', column: 'a' });
  expect(once.hidden).toEqual(['b', 'a']);
  expect(reduceColumns(once, { type: 'toggle', column: 'a' })).toEqual(usual);
});

test('density changes alone, and everything goes back at once', () => {
  const roomy = reduceColumns(usual, { type: 'density', density: 'roomy' });
  expect(roomy).toEqual({ hidden: ['b'], density: 'roomy' });
  expect(reduceColumns(roomy, { type: 'reset', to: usual })).toEqual(usual);
});

test('what was remembered is taken, without columns that no longer exist', () => {
  const kept = JSON.stringify({ hidden: ['a', 'gone', 7], density: 'roomy' });
  expect(readColumnPreferences(kept, ['a', 'b'], usual)).toEqual({ hidden: ['a'], density: 'roomy' });
});

test('unreadable memory falls back to the usual columns', () => {
  for (const kept of [null, '', '{', '[]', '5', '{"hidden":"a"}']) {
    expect(readColumnPreferences(kept, ['a', 'b'], usual)).toEqual(usual);
  }
});
