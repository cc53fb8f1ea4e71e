import { describe, expect, it } from 'vitest';
import { earlierExamination, type HistoryFact } from './earlier-examination.ts';

const assigned = (category: number): HistoryFact => ({ type: 'declaration.channel-assigned', data: { category } });
const raised = (category: number): HistoryFact => ({ type: 'declaration.category-raised', data: { category } });
const fact = (type: string): HistoryFact => ({ type: `declaration.${type}`, data: {} });
const seen = (...facts: HistoryFact[]) => {
  const { atLeast, examined } = earlierExamination(facts);
  return { atLeast, examined };
};

describe('what an earlier examination leaves behind', () => {
  it('is nothing for a declaration never selected', () => {
    expect(seen(fact('registered'))).toEqual({ atLeast: 1, examined: null });
  });

  it('remembers what an officer raised, also after a change', () => {
    expect(seen(assigned(2), raised(3), fact('changed'), assigned(3))).toEqual({ atLeast: 3, examined: null });
  });

  it('is an ended examination for a preliminary declaration', () => {
    expect(seen(fact('preliminary-lodged'), assigned(2), fact('examination-ended'))).toEqual({
      atLeast: 2,
      examined: 2,
    });
  });

  it('ends with a change of the content', () => {
    expect(seen(assigned(2), fact('examination-ended'), fact('changed'))).toEqual({ atLeast: 2, examined: null });
  });

  it('is not there while the examination is under way', () => {
    expect(seen(fact('preliminary-lodged'), assigned(3))).toEqual({ atLeast: 3, examined: null });
  });
});
