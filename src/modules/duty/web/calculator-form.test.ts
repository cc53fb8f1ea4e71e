import { describe, expect, it } from 'vitest';
import { blankForm, blankItem, countedItems, decodeForm, encodeForm, requestOf } from './calculator-form.ts';

const wine = { ...blankItem('220421020'), origin: 'FR', price: '1200.50', quantities: { L: '900', KG: '' } };

describe('the form of the calculator', () => {
  it('comes back from a link as it was, Japanese answers included', () => {
    const form = { ...blankForm('2026-11-20'), items: [{ ...wine, answers: { 'fact.甲革': 'はい' } }] };
    expect(decodeForm(encodeForm(form))).toEqual(form);
  });

  it('takes nothing from a link that was cut or is not ours', () => {
    expect(decodeForm('!!!')).toBeNull();
    expect(decodeForm(encodeForm(blankForm('2026-11-20')).slice(0, 11))).toBeNull();
    expect(decodeForm(btoa('[1]'))).toBeNull();
  });

  it('keeps only text from a link, whatever else it carries', () => {
    const strange = btoa(JSON.stringify({ items: [{ code: 7, price: { amount: 1 }, taxClass: 'none' }], terms: [] }));
    expect(decodeForm(strange)?.items[0]).toEqual(blankItem());
  });

  it('asks for nothing until an item has code, origin and price', () => {
    expect(requestOf(blankForm('2026-11-20', '220421020'))).toBeNull();
  });

  it('counts the items that say enough and leaves the others and empty quantities out', () => {
    const form = { ...blankForm('2026-11-20'), currency: 'EUR', items: [blankItem(), wine] };
    expect(countedItems(form)).toEqual([1]);
    const request = requestOf(form);
    expect(request?.items).toHaveLength(1);
    expect(request?.items[0]?.quantities).toEqual([{ value: '900', unit: 'L' }]);
    expect(request?.items[0]?.price).toEqual({ amount: '1200.50', currency: 'EUR' });
  });
});
