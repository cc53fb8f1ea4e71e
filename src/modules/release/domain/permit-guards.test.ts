import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OtherLawClaim, type PermitQuestion, permitGuards } from './permit-guards.ts';

const READY: PermitQuestion = {
  cleared: true,
  settled: true,
  carriedIn: true,
  heldByInspection: false,
  otherLaws: [],
  unsecuredReliefs: [],
};
const claim: OtherLawClaim = {
  itemNumber: 2,
  lawCode: 'FD',
  certificateNumber: null,
  confirmed: false,
  notApplicable: false,
};
const unsecured = { itemNumber: 4, amount: 31_504n, why: { ja: '残高が足りません。', en: 'Its balance is short.' } };
const codes = (question: PermitQuestion) => permitGuards(question).map(({ code }) => code);

describe('a permit', () => {
  it('waits for nothing when all guards hold', () => {
    expect(permitGuards(READY)).toEqual([]);
  });

  it.each([
    ['the examination', { cleared: false }, 'examination'],
    ['the tax', { settled: false }, 'tax'],
    ['the goods in the bonded area', { carriedIn: false }, 'carry-in'],
    ['goods held by inspection', { heldByInspection: true }, 'goods-held'],
    ['a certificate that was not shown', { otherLaws: [claim] }, 'other-law'],
    ['security for what a relief takes', { unsecuredReliefs: [unsecured] }, 'relief-security'],
  ] as const)('waits for %s alone', (_, missing, code) => {
    expect(codes({ ...READY, ...missing })).toEqual([code]);
  });

  it('names every open guard at once, in the order of the law', () => {
    const open = { cleared: false, settled: false, carriedIn: false, heldByInspection: true };
    const none = { ...open, otherLaws: [claim], unsecuredReliefs: [unsecured] };
    expect(codes(none)).toEqual(['examination', 'other-law', 'goods-held', 'tax', 'relief-security', 'carry-in']);
  });

  it('names line and law of each missing certificate', () => {
    const waiting = permitGuards({ ...READY, otherLaws: [claim, { ...claim, itemNumber: 3, lawCode: 'PL' }] });
    expect(waiting.map(({ itemNumber, lawCode }) => [itemNumber, lawCode])).toEqual([
      [2, 'FD'],
      [3, 'PL'],
    ]);
    expect(waiting[0]?.what.en).toContain('line 2');
    expect(waiting[0]?.law.en).toContain('Art. 70');
  });

  it('names the line of a relief without security, its amount, and what the guarantees lack', () => {
    const [waiting] = permitGuards({ ...READY, unsecuredReliefs: [unsecured] });
    expect(waiting).toMatchObject({ itemNumber: 4, law: { en: 'Customs Tariff Act, Art. 13, 17 and 18' } });
    expect(waiting?.what.en).toBe('line 4: security of 31504 yen for the relief. Its balance is short.');
    expect(waiting?.what.ja).toContain('31504 円');
  });

  it.each([
    ['a number', { certificateNumber: 'A-1' }],
    ['the confirmation of an officer', { confirmed: true }],
    ['a stated reason why the law does not apply', { notApplicable: true }],
  ])('accepts %s for another law', (_, shown) => {
    expect(permitGuards({ ...READY, otherLaws: [{ ...claim, ...shown }] })).toEqual([]);
  });

  it('takes an empty number for none', () => {
    expect(codes({ ...READY, otherLaws: [{ ...claim, certificateNumber: '' }] })).toEqual(['other-law']);
  });

  it('is given exactly when nothing is open, whatever the combination', () => {
    const any = fc.record({
      cleared: fc.boolean(),
      settled: fc.boolean(),
      carriedIn: fc.boolean(),
      heldByInspection: fc.boolean(),
      otherLaws: fc.array(
        fc.record({
          itemNumber: fc.integer({ min: 1, max: 999 }),
          lawCode: fc.constantFrom('FD', 'PL'),
          certificateNumber: fc.constantFrom(null, '', 'A-1'),
          confirmed: fc.boolean(),
          notApplicable: fc.boolean(),
        }),
      ),
      unsecuredReliefs: fc.subarray([unsecured]),
    });
    fc.assert(
      fc.property(any, (question) => {
        const { cleared, settled, carriedIn, heldByInspection, otherLaws, unsecuredReliefs } = question;
        const shown = otherLaws.every((law) => law.confirmed || law.notApplicable || law.certificateNumber === 'A-1');
        const isOpen = unsecuredReliefs.length > 0;
        const ready = !isOpen && cleared && settled && carriedIn && !heldByInspection && shown;
        expect(permitGuards(question).length === 0).toBe(ready);
      }),
    );
  });
});
