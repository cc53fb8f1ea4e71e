import { describe, expect, it } from 'vitest';
import { summarise } from './summarise.ts';

const row = (category: number | null, state: string, count: number, permitted = 0) => ({
  ...{ category, state, count, permitted },
  customsValue: '9007199254740993',
  total: '1',
});

describe('the figures of a period', () => {
  const summary = summarise([
    row(1, 'PERMITTED', 4, 4),
    row(3, 'CAT3', 2),
    row(1, 'TAX_DUE', 1),
    row(null, 'LODGED', 1),
  ]);

  it('count every category, also the one with nothing and the undecided', () => {
    expect(summary.categories.map(({ category, count }) => `${category}:${count}`)).toEqual([
      ...['1:5', '2:0', '3:2', 'null:1'],
    ]);
  });

  it('count each state once and all of them together', () => {
    expect(summary.states).toContainEqual({ state: 'CAT3', count: 2 });
    expect(summary.states.reduce((sum, { count }) => sum + count, 0)).toBe(summary.lodged);
    expect(summary).toMatchObject({ lodged: 8, permitted: 4 });
  });

  it('add amounts exactly, beyond what a float holds', () => {
    expect(summary.customsValue).toBe('36028797018963972');
    expect(summarise([])).toMatchObject({ lodged: 0, customsValue: '0', total: '0', states: [] });
  });
});
