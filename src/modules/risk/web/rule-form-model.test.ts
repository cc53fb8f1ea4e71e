import { describe, expect, it } from 'vitest';
import { EMPTY_RULE, faultsOf, formOf, isSame, ruleOf } from './rule-form-model.ts';

const GOOD = {
  ...EMPTY_RULE,
  name: '高額の靴',
  cel: ' heading == "6403" && customsValue > 1000000 ',
  reasonJa: '価格を確かめてください。',
  reasonEn: 'Check the price.',
};

describe('the form of a rule', () => {
  it('names every empty field that must be filled in', () => {
    expect(Object.keys(faultsOf(EMPTY_RULE))).toEqual(['name', 'cel', 'reasonJa', 'reasonEn']);
  });

  it('finds an unknown name in the condition before the server does', () => {
    const { cel } = faultsOf({ ...GOOD, cel: 'colour == "red"' });
    expect(cel).toMatchObject({ kind: 'cel', fault: { kind: 'unknown-name' } });
  });

  it('takes only points from 1 to 200 and whole days', () => {
    expect(faultsOf({ ...GOOD, weight: '0' }).weight).toEqual({ kind: 'weight' });
    expect(faultsOf({ ...GOOD, weight: '201' }).weight).toEqual({ kind: 'weight' });
    expect(faultsOf({ ...GOOD, activeTo: '2026/12/1' }).activeTo).toEqual({ kind: 'date' });
    expect(faultsOf(GOOD)).toEqual({});
  });

  it('leaves out the first day when none is given, and trims the condition', () => {
    const sent = ruleOf(GOOD);
    expect(sent).not.toHaveProperty('activeFrom');
    expect(sent).toMatchObject({ cel: GOOD.cel.trim(), category: 2, weight: 100, activeTo: null });
  });

  it('comes back the same from what was sent', () => {
    const { name, ...text } = ruleOf({ ...GOOD, cel: GOOD.cel.trim(), activeFrom: '2026-12-01' });
    const current = { ...text, activeFrom: '2026-12-01', activeTo: null, weight: 100 };
    expect(
      isSame(formOf({ name, current } as never), { ...GOOD, cel: GOOD.cel.trim(), activeFrom: '2026-12-01' }),
    ).toBe(true);
  });
});
