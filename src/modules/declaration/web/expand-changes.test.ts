import { describe, expect, it } from 'vitest';
import { diffContent } from '../domain/diff-versions.ts';
import { expandChanges } from './expand-changes.ts';

const told = (before: unknown, after: unknown) => expandChanges(diffContent(before, after));

describe('what changed, ready to be told', () => {
  it('tells a new list of adjustments entry by entry', () => {
    const royalty = { kind: 'royalties', amount: '10000', currency: 'JPY' };
    const commission = { kind: 'commission', amount: '500', currency: 'USD' };
    expect(told({ items: [{}] }, { items: [{ adjustments: [royalty, commission] }] })).toEqual([
      { pointer: '/items/0/adjustments/0', before: null, after: royalty },
      { pointer: '/items/0/adjustments/1', before: null, after: commission },
    ]);
    expect(told({ adjustments: [royalty] }, {})).toEqual([{ pointer: '/adjustments/0', before: royalty, after: null }]);
  });

  it('tells a new line as a whole and a claim as a whole', () => {
    const line = { code: '210310000', description: 'SOY SAUCE' };
    const claim = { agreement: 'EU', proof: { kind: 'CO' } };
    expect(told({ items: [line] }, { items: [{ ...line, claim }, line] })).toEqual([
      { pointer: '/items/0/claim', before: null, after: claim },
      { pointer: '/items/1', before: null, after: line },
    ]);
  });

  it('tells other branches leaf by leaf', () => {
    expect(told({}, { delivery: { name: 'AOBA', address: 'TOKYO' } })).toEqual([
      { pointer: '/delivery/name', before: null, after: 'AOBA' },
      { pointer: '/delivery/address', before: null, after: 'TOKYO' },
    ]);
  });

  it('leaves a change of a text alone, also of one that only looks like data', () => {
    expect(told({ marks: '{A' }, { marks: '[B' })).toEqual([{ pointer: '/marks', before: '{A', after: '[B' }]);
  });

  it('tells a branch that takes the place of a text as one that went and one that came', () => {
    expect(told({ freight: '100' }, { freight: { amount: '100', currency: 'USD' } })).toEqual([
      { pointer: '/freight', before: '100', after: null },
      { pointer: '/freight/amount', before: null, after: '100' },
      { pointer: '/freight/currency', before: null, after: 'USD' },
    ]);
  });
});
