import { describe, expect, it } from 'vitest';
import { byAge, byChannel, byStage, medianTimes, sumOf } from './desk-figures.ts';

const row = (category: number | null, state: string) =>
  ({ category, state, customsValue: '9007199254740993', total: '1' }) as never;

describe('the figures of the desk', () => {
  it('count every channel, also the one with nothing and the undecided', () => {
    const counts = byChannel([row(1, 'PERMITTED'), row(1, 'TAX_DUE'), row(3, 'CAT3'), row(null, 'LODGED')]);
    expect(counts.map(({ name, count }) => `${name}:${count}`)).toEqual(['1:2', '2:0', '3:1', 'none:1']);
  });

  it('show only stages where something stands', () => {
    expect(byStage([row(3, 'CAT3'), row(1, 'PERMITTED')]).map(({ name }) => name)).toEqual(['exam3', 'done']);
  });

  it('put every wait into one band', () => {
    const hours = [0, 4, 5, 24, 71, 72, 73].map((hour) => ({ waited: hour * 3_600_000 }) as never);
    expect(byAge(hours).map(({ count }) => count)).toEqual([2, 2, 2, 1]);
  });

  it('add amounts exactly', () => {
    expect(sumOf([row(1, 'CAT2'), row(1, 'CAT2')], 'customsValue')).toBe('18014398509481986');
  });

  it('give the lower median and the longest time of each stage', () => {
    const history = (minutes: number) => [
      { type: 'declaration.lodged', at: '2026-11-21T00:00:00Z' },
      { type: 'declaration.channel-assigned', at: '2026-11-21T00:00:00Z' },
      { type: 'declaration.permitted', at: `2026-11-21T00:${minutes}:00Z` },
    ];
    const examination = medianTimes([history(10), history(20), history(40), history(30)]).at(-1);
    expect(examination).toEqual({ stage: 'examination', median: 20 * 60_000, longest: 40 * 60_000 });
    expect(medianTimes([])).toEqual([]);
  });
});
