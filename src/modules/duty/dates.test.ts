/** Law 10 of the house: everything is dated. Each switch is tested on both of its sides. */
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import { formatAssessment } from './format-assessment.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';

const LINES: BriefLine[] = [
  { code: '210310000', units: [null, 'KG'], rates: { general: '9.6%', wto: '7.2%' }, validFrom: '2010-01-01' },
  {
    code: '080510000',
    units: [null, 'KG'],
    validFrom: '2010-01-01',
    variants: [
      { season: '06-01..11-30', rates: { general: '20%', wto: '16%' } },
      { season: '12-01..05-31', rates: { general: '40%', wto: '32%' } },
    ],
  },
  { code: '690510000', units: [null, 'MT'], rates: { general: '3%' }, validFrom: '2026-04-01' },
];

function answerOn(asOf: string, code: string, more: Record<string, unknown> = {}) {
  const item = { code, origin: 'CN', customsValueJpy: '1000000', quantities: [], taxClass: 'reduced', ...more };
  const reference = referenceOn(asOf, { lines: LINES });
  return formatAssessment(mustBe(assess({ asOf, direction: 'import', items: [item] }, reference)));
}
const dutyOn = (asOf: string, code: string, more = {}) => answerOn(asOf, code, more).items[0]?.taxLines[0];

describe('consumption tax', () => {
  it.each([
    ['2014-03-31', 'standard', '4%', '42800', '25/100', '10700'],
    ['2014-04-01', 'standard', '6.3%', '67500', '17/63', '18200'],
    ['2019-09-30', 'standard', '6.3%', '67500', '17/63', '18200'],
    ['2019-09-30', 'reduced', '6.3%', '67500', '17/63', '18200'],
    ['2019-10-01', 'standard', '7.8%', '83600', '22/78', '23500'],
    ['2019-10-01', 'reduced', '6.24%', '66800', '22/78', '18800'],
    ['2026-11-21', 'reduced', '6.24%', '66800', '22/78', '18800'],
  ])('on %s, %s, is %s (%s) and %s (%s)', (asOf, taxClass, rate, national, share, local) => {
    const { items, totals } = answerOn(asOf, '210310000', { taxClass });
    expect(items[0]?.taxLines.slice(1).map((line) => line.rate)).toEqual([rate, share]);
    expect([totals.consumptionTax, totals.localConsumptionTax]).toEqual([national, local]);
  });
});

describe('a seasonal rate', () => {
  it.each([
    ['2026-05-31', '320000'],
    ['2026-06-01', '160000'],
    ['2026-11-30', '160000'],
    ['2026-12-01', '320000'],
    ['2027-01-01', '320000'],
    ['2024-02-29', '320000'],
  ])('on %s gives %s', (asOf, duty) => {
    expect(dutyOn(asOf, '080510000')?.amount).toBe(duty);
  });
});

describe('most-favoured-nation treatment of Russia', () => {
  it.each([
    ['2022-04-20', 'wto', '72000'],
    ['2022-04-21', 'general', '96000'],
  ])('on %s leads to the %s rate', (asOf, column, amount) => {
    expect(dutyOn(asOf, '210310000', { origin: 'RU' })).toMatchObject({ column, amount });
  });
});

describe('a line of the schedule', () => {
  it('is known from its first day on', () => {
    expect(dutyOn('2026-04-01', '690510000')?.amount).toBe('30000');
    const item = { code: '690510000', origin: 'CN', customsValueJpy: '1', quantities: [], taxClass: 'standard' };
    const before = assess(
      { asOf: '2026-03-31', direction: 'import', items: [item] },
      referenceOn('2026-03-31', { lines: LINES }),
    );
    expect(before.ok ? [] : before.refusals.map(({ code, params }) => [code, params.day])).toEqual([
      ['duty.code-unknown', '2026-03-31'],
    ]);
  });
});
