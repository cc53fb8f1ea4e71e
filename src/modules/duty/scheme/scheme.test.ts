/** Low value and reliefs on the profile of Japan: handbook 2.1, 2.11, 3.1, 3.2. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../../kernel/result.ts';
import { type AssessmentRequest, assess, formatAssessment, formatReference, readReference } from '../contract.ts';
import { type BriefLine, referenceOn } from '../profile.test-support.ts';

const LINES: readonly BriefLine[] = [
  { code: '620333200', units: ['NO', 'KG'], rates: { general: '11.2%', wto: '9.1%' } },
  { code: '610910020', units: ['NO', 'KG'], rates: { general: '11.2%', wto: '7.4%' } },
  { code: '611595000', units: ['PR', 'KG'], rates: { general: '9%', wto: '7.4%' } },
  { code: '611521000', units: ['NO', 'KG'], rates: { general: '11.2%', wto: '7.4%' } },
  { code: '420292000', units: ['DZ', 'KG'], rates: { general: '10%', wto: '8%' } },
  { code: '420221210', units: ['NO', 'KG'], rates: { general: '10%', wto: '8%' } },
  { code: '852589000', units: ['NO', 'KG'], rates: { general: '無税', wto: '(無税)' } },
  { code: '220421020', units: [null, 'L'], rates: { general: '21.3%', wto: '15%' } },
  { code: '711719000', units: [null, 'KG'], rates: { general: '5.2%', wto: '5.4%' } },
];
const TODAY = '2026-11-21';
type Item = AssessmentRequest['items'][number];
type Header = Partial<Omit<AssessmentRequest, 'items' | 'direction'>>;

const item = (code: string, value: string | number, more: Partial<Item> = {}): Item => ({
  code,
  origin: 'US',
  customsValueJpy: String(value),
  quantities: [],
  taxClass: 'standard',
  ...more,
});
const priced = (code: string, yen: string | number, more: Partial<Item> = {}): Item => {
  const { customsValueJpy: _drop, ...rest } = item(code, 0, more);
  return { ...rest, price: { amount: String(yen), currency: 'JPY' } };
};

const run = (items: readonly Item[], header: Header = {}) =>
  assess({ asOf: TODAY, direction: 'import', items, ...header }, referenceOn(header.asOf ?? TODAY, { lines: LINES }));
const answer = (items: readonly Item[], header: Header = {}) =>
  formatAssessment(mustBe(run(items, header)), { withTrace: true });
const codes = (items: readonly Item[], header: Header = {}): string[] => {
  const result = run(items, header);
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};
const totals = (items: readonly Item[], header: Header = {}) => answer(items, header).totals;
const line = (given: ReturnType<typeof answer>, measure: string, index = 0) => {
  const found = given.items[index]?.taxLines.find((tax) => tax.measure === measure);
  if (!found) throw new Error(`No ${measure}`);
  return found;
};

describe('the simplified tariff (Customs Tariff Act Art. 3-3)', () => {
  const simplified = { scheme: 'simplified' } as const;

  it('taxes a woven jacket of 85,000 yen as group 4', () => {
    const given = answer([item('620333200', 85_000)], simplified);
    expect(given.totals).toMatchObject({
      duty: '8500',
      consumptionTax: '7200',
      localConsumptionTax: '2000',
      total: '17700',
    });
    expect(line(given, 'duty')).toMatchObject({
      column: 'simplified',
      rate: '10%',
      law: { en: 'Customs Tariff Act, Art. 3-3' },
    });
    expect(given.scheme).toEqual({ asked: 'simplified', applied: 'simplified', value: '85000', limit: '200000' });
  });

  it('taxes a strap among everything else, and keeps a camera free that the schedule frees', () => {
    expect(totals([item('420292000', 85_000)], simplified)).toMatchObject({
      duty: '4200',
      consumptionTax: '6900',
      localConsumptionTax: '1900',
      total: '13000',
    });
    const camera = answer([item('852589000', 150_000)], simplified);
    expect(camera.totals).toMatchObject({ duty: '0', consumptionTax: '11700', localConsumptionTax: '3300' });
    expect(line(camera, 'duty').column).toBe('general');
  });

  it('taxes wine by the litre', () => {
    const wine = item('220421020', 50_000, { quantities: [{ value: '9', unit: 'L' }] });
    expect(line(answer([wine], simplified), 'duty')).toMatchObject({ amount: '630', column: 'simplified' });
  });

  it('asks for litres when they are missing', () => {
    expect(codes([item('220421020', 50_000)], simplified)).toEqual(['duty.quantity-needed /items/0/quantities']);
  });

  it('stops at 200,000 yen in total and says so once', () => {
    const half = item('620333200', 100_000);
    expect(codes([half, half], simplified)).toEqual([]);
    expect(codes([half, item('620333200', 100_001)], simplified)).toEqual(['duty.simplified-above-limit /scheme']);
  });

  it('counts what other declarations of the same sale hold', () => {
    const header = { ...simplified, linkedValueJpy: '150000' };
    expect(codes([item('620333200', 50_000)], header)).toEqual([]);
    expect(codes([item('620333200', 50_001)], header)).toEqual(['duty.simplified-above-limit /scheme']);
  });

  it('is refused for the whole declaration when one line is left out of it, naming the line', () => {
    const lines = [item('620333200', 10_000), item('610910020', 10_000), item('420221210', 10_000)];
    expect(codes(lines, simplified)).toEqual([
      'duty.simplified-excluded /items/1/code',
      'duty.simplified-excluded /items/2/code',
    ]);
  });

  it('gives way to a claimed preference', () => {
    const claimed = item('620333200', 10_000, { origin: 'CN', claim: { agreement: 'RCEP' } } as Partial<Item>);
    expect(codes([claimed], simplified)).toContainEqual(expect.stringMatching(/simplified.* \/items\/0\/claim$/));
  });

  it('never costs other than the group says, for any value up to the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (value) => {
        const duty = BigInt(line(answer([item('620333200', value)], simplified), 'duty').amount);
        expect(duty).toBe((BigInt(value) / 1000n) * 100n);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the exemption of low value (Customs Tariff Act Art. 14 item 18)', () => {
  const check = { scheme: 'de-minimis-check' } as const;

  it('exempts duty and consumption tax at 10,000 yen and not above', () => {
    const within = answer([item('620333200', 10_000)], check);
    expect(within.totals).toMatchObject({ duty: '0', consumptionTax: '0', localConsumptionTax: '0', total: '0' });
    expect(line(within, 'duty')).toMatchObject({
      amount: '0',
      relief: '14-18',
      law: { en: 'Customs Tariff Act, Art. 14-18' },
    });
    expect(line(within, 'consumption-tax')).toMatchObject({ amount: '0', relief: '14-18' });
    const above = answer([item('620333200', 10_001)], check);
    expect(above.totals).toMatchObject({ duty: '900', consumptionTax: '700', localConsumptionTax: '100' });
    expect(above.scheme).toMatchObject({ applied: 'general', value: '10001' });
    expect(above.trace).toContainEqual(expect.objectContaining({ rule: 'duty.scheme.de-minimis', result: 'general' }));
  });

  it('looks at all lines together', () => {
    const given = answer([item('620333200', 6_000), item('420292000', 4_001)], check);
    expect(given.scheme?.applied).toBe('general');
  });

  it('taxes listed goods even below, but not socks, and not a personal gift', () => {
    expect(line(answer([item('610910020', 9_000)], check), 'duty').amount).toBe('666');
    expect(line(answer([item('611521000', 9_000)], check), 'duty').amount).toBe('666');
    expect(totals([item('611595000', 9_000)], check).total).toBe('0');
    const gift = answer([item('610910020', 9_000, { gift: true })], check);
    expect(gift.totals.total).toBe('0');
    expect(gift.flags).toContainEqual(expect.objectContaining({ kind: 'gift-acceptance' }));
  });

  it('exempts the other lines beside one that is left out', () => {
    const given = answer([item('610910020', 5_000), item('620333200', 5_000)], check);
    expect(line(given, 'duty', 0).amount).toBe('370');
    expect(line(given, 'duty', 1).amount).toBe('0');
  });

  it('leaves excises due', () => {
    const wine = item('220421020', 5_000, { otherExcises: [{ measure: 'liquor-tax', amount: '300' }] });
    expect(totals([wine], check)).toMatchObject({ duty: '0', excise: '300', consumptionTax: '0', total: '300' });
  });

  it('adds the other declarations of one invoice together', () => {
    const split = { ...check, linkedValueJpy: '6000' };
    expect(answer([item('620333200', 4_000)], split).scheme?.applied).toBe('de-minimis');
    expect(answer([item('620333200', 4_001)], split).scheme?.applied).toBe('general');
  });

  it('is never granted above the limit, and splitting one purchase never pays less than declaring it together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (a, b) => {
        const whole = BigInt(totals([item('620333200', a), item('620333200', b)], check).total);
        const first = answer([item('620333200', a)], { ...check, linkedValueJpy: String(b) });
        const second = answer([item('620333200', b)], { ...check, linkedValueJpy: String(a) });
        const together = a + b <= 10_000;
        expect(first.scheme?.applied).toBe(together ? 'de-minimis' : 'general');
        expect(second.scheme?.applied).toBe(first.scheme?.applied);
        if (together) expect(whole).toBe(0n);
        // Each declaration floors its totals to 100 yen on its own: that, and nothing else, may differ (R4, R7, R10).
        const parts = BigInt(first.totals.total) + BigInt(second.totals.total);
        expect(parts).toBeGreaterThanOrEqual(whole - 300n);
      }),
      { numRuns: 80 },
    );
  });

  it('grows with the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 5_000 }), (value, more) => {
        const small = BigInt(totals([item('620333200', value)], check).total);
        expect(BigInt(totals([item('620333200', value + more)], check).total)).toBeGreaterThanOrEqual(small);
      }),
      { numRuns: 80 },
    );
  });
});

describe('goods for personal use (Customs Tariff Act Art. 4-6 (2))', () => {
  const check = { scheme: 'de-minimis-check' } as const;
  const own = (yen: number, more: Partial<Item> = {}) => priced('620333200', yen, { personalUse: true, ...more });

  it('are valued at six tenths of the retail price, freight left aside', () => {
    const given = answer([own(20_000, { freight: '3000' })], { terms: 'FOB' });
    expect(given.items[0]?.customsValue).toBe('12000');
    const [value] = (given.items[0]?.trace ?? []) as {
      children: { rule: string; result: string; law: { en: string } }[];
    }[];
    expect(value?.children.map(({ rule, result }) => `${rule} ${result}`)).toEqual([
      'valuation.price 12000',
      'valuation.freight 0',
    ]);
    expect(value?.children[0]?.law.en).toContain('4-6 (2)');
  });

  it('need no freight under a term that leaves it out', () => {
    expect(codes([own(20_000)], { terms: 'FOB' })).toEqual([]);
  });

  it('are exempt up to a retail price of 16,666 yen and taxable at 16,667', () => {
    const within = answer([own(16_666)], check);
    expect([within.items[0]?.customsValue, within.totals.total, within.scheme?.value]).toEqual(['9999', '0', '10000']);
    const above = answer([own(16_667)], check);
    expect([above.items[0]?.customsValue, above.scheme?.applied, above.scheme?.value]).toEqual([
      '10000',
      'general',
      '10001',
    ]);
    expect(above.totals.duty).toBe('900');
  });

  it('are valued like other goods once the rule has ended', () => {
    expect(answer([own(20_000, { freight: '3000' })], { asOf: '2028-03-31' }).items[0]?.customsValue).toBe('12000');
    expect(answer([own(20_000, { freight: '3000' })], { asOf: '2028-04-01' }).items[0]?.customsValue).toBe('23000');
  });

  it('must state their price', () => {
    expect(codes([item('620333200', 5_000, { personalUse: true })])).toEqual([
      'duty.personal-use-needs-price /items/0/personalUse',
    ]);
  });

  it('share a freight of the declaration without bearing it', () => {
    const given = answer([own(10_000), priced('420292000', 6_000)], { freight: { amount: '1200', currency: 'JPY' } });
    expect(given.items.map(({ customsValue }) => customsValue)).toEqual(['6000', '6600']);
  });
});

describe('a registered seller of specified low-value goods (2028)', () => {
  const sold = (yen: number, more: Partial<Item> = {}) =>
    priced('620333200', yen, { specifiedLowValue: true, sellerRegistration: 'T1234567890123', ...more });
  const later = { asOf: '2028-04-01', scheme: 'de-minimis-check' } as const;

  it('frees the import of consumption tax from the day the rule stands', () => {
    const given = answer([sold(10_000)], later);
    expect(given.totals).toMatchObject({ duty: '0', consumptionTax: '0', localConsumptionTax: '0' });
    expect(line(given, 'consumption-tax').relief).toBe('specified-low-value');
    expect(line(given, 'duty').relief).toBe('14-18');
  });

  it('is refused before that day, without a number, and above 10,000 yen an item', () => {
    expect(codes([sold(9_000)], { asOf: '2028-03-31' })).toEqual([
      'duty.seller-rule-not-in-force /items/0/specifiedLowValue',
    ]);
    expect(codes([priced('620333200', 9_000, { specifiedLowValue: true })], later)).toEqual([
      'duty.seller-registration-missing /items/0/sellerRegistration',
    ]);
    expect(codes([sold(10_001)], later)).toEqual(['duty.seller-rule-above-limit /items/0/price']);
    expect(codes([sold(20_000, { quantities: [{ value: '2', unit: 'NO' }] })], later)).toEqual([]);
  });

  it('leaves the consumption tax of other sales due at the border, and says that this is unconfirmed', () => {
    const given = answer([priced('620333200', 9_000)], later);
    expect(given.totals).toMatchObject({ duty: '0', consumptionTax: '700' });
    expect(given.flags).toContainEqual(expect.objectContaining({ kind: 'border-tax' }));
  });
});

describe('reliefs (Customs Tariff Act Art. 10 to 18)', () => {
  const relief = (article: string, more: Partial<NonNullable<Item['relief']>> = {}) =>
    item('620333200', 1_000_000, { relief: { article, ...more } });

  it('show what temporary import takes from duty and consumption taxes', () => {
    const given = answer([relief('17')]);
    expect(given.totals.total).toBe('0');
    expect(line(given, 'duty')).toMatchObject({ amount: '0', relieved: '91000', relief: '17' });
    expect(line(given, 'consumption-tax')).toMatchObject({ amount: '0', relieved: '85098' });
    expect(line(given, 'local-consumption-tax')).toMatchObject({ amount: '0', relieved: '23974' });
    expect(given.flags).toContainEqual(expect.objectContaining({ kind: 'relief-unverified', detail: '17' }));
  });

  it('leave the consumption tax due where they only reach the duty, on the base without it', () => {
    const given = answer([relief('15')]);
    expect(line(given, 'duty')).toMatchObject({ amount: '0', relieved: '91000' });
    expect(line(given, 'consumption-tax')).toMatchObject({ base: '1000000', amount: '78000' });
  });

  it('take the share of the value that goods had when they left for processing', () => {
    const given = answer([relief('11', { exportedValueJpy: '400000', exportedOn: '2026-05-01' })]);
    expect(line(given, 'duty')).toMatchObject({ amount: '54600', relieved: '36400' });
    expect(line(given, 'consumption-tax').base).toBe('1054000');
  });

  it('refuse what has no ground, field by field', () => {
    expect(codes([relief('99')])).toEqual(['duty.relief-unknown /items/0/relief/article']);
    expect(codes([relief('19-3')])).toEqual(['duty.relief-not-at-import /items/0/relief/article']);
    expect(codes([relief('14-18')])).toEqual(['duty.relief-not-at-import /items/0/relief/article']);
    expect(codes([relief('18')])).toEqual(['duty.relief-share-missing /items/0/relief/sharePercent']);
    expect(codes([relief('18', { sharePercent: '100.1' })])).toEqual([
      'duty.relief-share-out-of-range /items/0/relief/sharePercent',
    ]);
    expect(codes([relief('18', { sharePercent: '0' })])).toEqual([
      'duty.relief-share-out-of-range /items/0/relief/sharePercent',
    ]);
    expect(codes([relief('11', { exportedValueJpy: '1' })])).toEqual([
      'duty.relief-export-day-missing /items/0/relief/exportedOn',
    ]);
    expect(codes([relief('11', { exportedOn: '2026-05-01' })])).toEqual([
      'duty.relief-exported-value-missing /items/0/relief/exportedValueJpy',
    ]);
    expect(codes([relief('11', { exportedValueJpy: '1000001', exportedOn: '2026-05-01' })])).toEqual([
      'duty.relief-above-value /items/0/relief/exportedValueJpy',
    ]);
    expect(codes([relief('11', { exportedValueJpy: '1', exportedOn: '2025-11-20' })])).toEqual([
      'duty.relief-too-late /items/0/relief/exportedOn',
    ]);
    expect(codes([relief('11', { exportedValueJpy: '1', exportedOn: '2025-11-21' })])).toEqual([]);
  });

  it('do not use the simplified tariff for the line', () => {
    const given = answer([item('620333200', 100_000, { relief: { article: '15' } })], { scheme: 'simplified' });
    expect(line(given, 'duty')).toMatchObject({ column: 'wto', amount: '0', relieved: '9100' });
  });

  it('leave the local tax on the national tax that is still owed (Local Tax Act Art. 72-82)', () => {
    // 104,000 at 7.8 % are 8,112; half of it leaves 4,056, so 4,000 times 22/78 are 1,128, not half of 2,284.
    const rate = { dutyRate: '無税' };
    const eased = answer([item('620333200', 104_000, { ...rate, relief: { article: '10', sharePercent: '50' } })]);
    expect(line(eased, 'consumption-tax')).toMatchObject({ amount: '4056', relieved: '4056', forNextBase: '4000' });
    expect(line(eased, 'local-consumption-tax')).toMatchObject({ base: '4000', amount: '1128', relieved: '1156' });
    expect(eased.totals).toMatchObject({ consumptionTax: '4000', localConsumptionTax: '1100', total: '5100' });
  });

  it('for goods sent abroad for processing ask that they left before they came back', () => {
    expect(codes([relief('11', { exportedValueJpy: '1', exportedOn: '2026-11-22' })])).toEqual([
      'duty.relief-export-day-after /items/0/relief/exportedOn',
    ]);
    expect(codes([relief('11', { exportedValueJpy: '1', exportedOn: '2026-11-21' })])).toEqual([]);
  });

  it('never take more than the tax, and what is due and what is relieved are the whole duty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 10_000 }), (value, hundredths) => {
        const full = answer([item('620333200', value)]);
        const sharePercent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const eased = answer([item('620333200', value, { relief: { article: '10', sharePercent } })]);
        for (const measure of ['duty', 'consumption-tax', 'local-consumption-tax']) {
          const { amount, relieved = '0' } = line(eased, measure);
          expect(BigInt(amount)).toBeGreaterThanOrEqual(0n);
          expect(BigInt(amount) + BigInt(relieved)).toBe(BigInt(line(full, measure).amount));
          // The local tax is no share of its own: it follows the national tax that is left.
          if (measure === 'local-consumption-tax') continue;
          expect(BigInt(relieved) * 10_000n).toBeLessThanOrEqual(
            BigInt(line(full, measure).amount) * BigInt(hundredths),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('decides the same in a browser that was handed the reference data', () => {
  const request = { asOf: TODAY, direction: 'import', scheme: 'simplified', items: [item('620333200', 85_000)] };
  const reference = referenceOn(TODAY, { lines: LINES });
  const handed = readReference(JSON.parse(JSON.stringify(formatReference(reference))));
  expect(formatAssessment(mustBe(assess(request, handed)))).toEqual(
    formatAssessment(mustBe(assess(request, reference))),
  );
});
