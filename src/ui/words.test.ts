import { expect, test } from 'vitest';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

test('both languages say the same things', () => {
  expect(Object.keys(ja).toSorted()).toEqual(Object.keys(en).toSorted());
});

test.each(Object.keys(ja) as (keyof typeof ja)[])('%s names the same values in both languages', (id) => {
  const named = (text: string): string[] => [...text.matchAll(/\{(\w+)[,}]/g)].map((hit) => hit[1] ?? '').toSorted();
  expect(named(en[id])).toEqual(named(ja[id]));
});
