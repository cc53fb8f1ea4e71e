import { describe, expect, it } from 'vitest';
import { parseCountryCode } from '../../kernel/country-code.ts';
import { parseQuantity } from '../../kernel/quantity.ts';
import { mustBe } from '../../kernel/result.ts';
import { evaluateColumn, type RateFacts } from './evaluate-columns.ts';
import { openRateRefusals } from './open-rates.ts';
import { day, parametersOn } from './profile.test-support.ts';

const FACTS: RateFacts = {
  asOf: day('2026-11-21'),
  origin: mustBe(parseCountryCode('CN')),
  customsValue: 100_500n,
  dutyBase: 100_000n,
  quantities: [mustBe(parseQuantity({ value: '3', unit: 'NO' }))],
  parameters: parametersOn(day('2026-11-21')),
  answers: {},
};
const open = (column: string, printed: string) => evaluateColumn(column, printed, FACTS);
const refusals = (...rates: [column: string, printed: string][]) =>
  openRateRefusals(
    rates.map(([column, printed]) => open(column, printed)),
    '/items/4',
  );

describe('reading and evaluating a column', () => {
  it('gives form, canonical writing and amount of a rate that can be computed', () => {
    expect(open('general', '７．２％')).toMatchObject({
      column: 'general',
      form: 'adval',
      canonical: '7.2%',
      outcome: { amount: 7200n },
    });
  });

  it('marks a text outside the grammar as unreadable instead of throwing', () => {
    for (const printed of ['', 'about 5 %', '5%%', '円/kg', '税率']) {
      expect(open('what-if', printed).outcome).toMatchObject({ kind: 'look-up', unreadable: true });
    }
  });
});

describe('a rate without an amount is refused', () => {
  it('with the unit when a quantity is missing', () => {
    const [refusal] = refusals(['wto', '49円/kg']);
    expect(refusal).toMatchObject({
      code: 'duty.quantity-needed',
      pointer: '/items/4/quantities',
      params: { unit: 'KG' },
    });
    expect(refusal?.fix.en).toMatch(/in KG/);
  });

  it('once when two columns ask for the same quantity', () => {
    expect(refusals(['temporary', '49円/kg'], ['wto', '36%＋290円/kg'])).toHaveLength(1);
  });

  it('with every quantity when they differ', () => {
    const both = refusals(['temporary', '49円/kg'], ['wto', '125円/l']);
    expect(both.map(({ params }) => params.unit)).toEqual(['KG', 'L']);
  });

  it('with a question, its key and its choices when a fact is missing', () => {
    const [refusal] = refusals(['general', '関税割当数量以内のもの　無税\nその他のもの　10%']);
    expect(refusal?.code).toBe('duty.fact-needed');
    expect(refusal?.pointer.startsWith('/items/4/answers/')).toBe(true);
    expect(refusal?.params.key).toBeTruthy();
    expect(refusal?.fix.en).toMatch(/one of: /);
    expect(`${refusal?.what.ja}${refusal?.what.en}`).not.toMatch(/[{}]/);
  });

  it('with "look up" when the cell is a range, a part or a footnote', () => {
    for (const printed of ['●無税〜5%', '(一部2%〜3.5%)', '◆3']) {
      const [refusal] = refusals(['temporary', printed]);
      expect(refusal).toMatchObject({ code: 'duty.rate-look-up', pointer: '/items/4/code' });
      expect(refusal?.what.en).toContain('temporary');
      expect(refusal?.what.ja).toContain('暫定');
    }
  });

  it('at the field of the trial rate when that is what cannot be used', () => {
    expect(refusals(['what-if', '●無税〜5%'])[0]).toMatchObject({
      code: 'duty.rate-look-up',
      pointer: '/items/4/dutyRate',
    });
    expect(refusals(['what-if', 'five'])[0]).toMatchObject({
      code: 'duty.rate-unreadable',
      pointer: '/items/4/dutyRate',
    });
    expect(refusals(['what-if', '非譲許'])[0]).toMatchObject({
      code: 'duty.rate-not-conceded',
      pointer: '/items/4/dutyRate',
    });
  });

  it('with its text on one line and shortened', () => {
    const [refusal] = refusals([
      'general',
      '15%又は125円/lのうちいずれか低い税率\nただしその税率が67円/lを下回る場合は67円/l',
    ]);
    expect(refusal?.params.printed).toMatch(/低い税率 \/ ただし/);
  });

  it('and never when it has an amount', () => {
    expect(refusals(['general', '5%'])).toEqual([]);
  });
});
