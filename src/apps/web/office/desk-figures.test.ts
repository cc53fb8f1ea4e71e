import { describe, expect, it } from 'vitest';
import { byChannel, byStage, officeTimes } from './desk-figures.ts';

describe('the figures of the desk', () => {
  it('show only stages where something stands, states of one stage together', () => {
    const stages = byStage([
      { state: 'PERMITTED', count: 7 },
      { state: 'CAT3', count: 2 },
      { state: 'LODGED', count: 1 },
      { state: 'CAT1', count: 3 },
    ]);
    expect(stages).toEqual([
      { name: 'exam3', count: 2 },
      { name: 'selection', count: 4 },
      { name: 'done', count: 7 },
    ]);
  });

  it('name every category, also the one that the answer leaves out', () => {
    const counts = byChannel([
      { category: 2, count: 5 },
      { category: null, count: 1 },
    ]);
    expect(counts.map(({ name, count }) => `${name}:${count}`)).toEqual(['1:0', '2:5', '3:0', 'none:1']);
  });

  it('leave the declarant’s own time out', () => {
    const time = { category: null, count: 1, median: 1, p90: 1 };
    expect(
      officeTimes([
        { stage: 'before', ...time },
        { stage: 'clearance', ...time },
      ]).map(({ stage }) => stage),
    ).toEqual(['clearance']);
  });
});
