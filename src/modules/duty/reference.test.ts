import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import {
  formatAssessment,
  formatReference,
  readAssessmentRequest,
  readReference,
  referenceNeeds,
  referenceRequestSchema,
} from './contract.ts';
import { type BriefLine, day, profile, referenceOn } from './profile.test-support.ts';

const LINES: BriefLine[] = [
  { code: '210310000', units: [null, 'KG'], rates: { general: '9.6%', wto: '7.2%' } },
  {
    code: '080510000',
    units: [null, 'KG'],
    variants: [
      { season: '06-01..11-30', rates: { general: '20%', wto: '16%' } },
      { season: '12-01..05-31', rates: { general: '40%', wto: '32%' } },
    ],
  },
];
const REFERENCE = referenceOn('2026-11-21', {
  lines: LINES,
  exchange: { USD: '151.23', EUR: '0.0655' },
  fallback: true,
});
const REQUEST = {
  asOf: '2026-11-21',
  direction: 'import',
  items: [
    {
      code: '2103100005',
      origin: 'CN',
      price: { amount: '10.5', currency: 'USD' },
      insurance: { amount: '1', currency: 'THB' },
      taxClass: 'standard',
    },
    {
      code: '080510000',
      origin: 'US',
      price: { amount: '99999.99', currency: 'EUR' },
      freight: '7',
      taxClass: 'reduced',
    },
    { code: '080510000', origin: 'RU', customsValueJpy: '2000', taxClass: 'reduced' },
  ],
  adjustments: [{ kind: 'royalties', amount: '3', currency: 'CHF' }],
  rates: { THB: '4.6', CHF: '190' },
};

describe('the reference data on the wire', () => {
  const received = readReference(JSON.parse(JSON.stringify(formatReference(REFERENCE))));

  it('come back as they were', () => {
    expect(received).toEqual(REFERENCE);
  });

  it('give the browser the same assessment to the last letter of its reasoning', () => {
    const [here, there] = [REFERENCE, received].map((reference) =>
      formatAssessment(mustBe(assess(REQUEST, reference)), { withTrace: true }),
    );
    expect(there).toEqual(here);
    expect(here?.flags.map(({ kind }) => kind)).toContain('exchange-fallback');
  });

  it('in another shape are refused loudly', () => {
    expect(() => readReference({ ...formatReference(REFERENCE), exchange: { USD: { rate: 151.23 } } })).toThrow();
    expect(() => readReference({})).toThrow();
  });

  it('can be asked for within limits', () => {
    const ask = (codes: number) =>
      referenceRequestSchema.safeParse({ asOf: '2026-11-21', codes: Array(codes).fill('210310000'), currencies: [] });
    expect(ask(999).success).toBe(true);
    expect(ask(1000).success).toBe(false);
  });
});

describe('what an assessment needs', () => {
  it('is every code once and every currency that an amount is stated in', () => {
    expect(referenceNeeds(mustBe(readAssessmentRequest(REQUEST)))).toEqual({
      asOf: '2026-11-21',
      codes: ['210310000', '080510000'],
      currencies: ['CHF', 'USD', 'THB', 'EUR'],
    });
  });
});

describe('the country profile', () => {
  it('takes most-favoured-nation treatment away on the day the exclusion begins', () => {
    expect(profile.countriesOn(day('2022-04-20')).RU).toEqual({ mfn: true });
    expect(profile.countriesOn(day('2022-04-21')).RU).toEqual({ mfn: false });
    expect(profile.countriesOn(day('2026-11-21')).CN).toEqual({ mfn: true });
    expect(profile.countriesOn(day('2026-11-21')).XX).toBeUndefined();
  });

  it('knows what the delivery terms contain', () => {
    expect(profile.priceTerms.FOB).toEqual({ code: 'FOB', freightIncluded: false, insuranceIncluded: false });
    expect(profile.priceTerms['C&F']).toMatchObject({ freightIncluded: true, insuranceIncluded: false });
    expect(profile.priceTerms['C&I']).toMatchObject({ freightIncluded: false, insuranceIncluded: true });
    expect(profile.priceTerms.CIF).toMatchObject({ freightIncluded: true, insuranceIncluded: true });
  });
});
