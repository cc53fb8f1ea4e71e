import { describe, expect, it } from 'vitest';
import type { QuotaStanding } from '../tariff/contract.ts';
import { assess } from './assess.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const CONDITIONAL = '関税割当数量以内のもの　24%\n\nその他のもの　30%';
const LINES: BriefLine[] = [
  { code: '640399012', units: ['PR', 'KG'], rates: { general: '60%', temporary: '21.6%' } },
  { code: '071332010', units: [null, 'MT'], rates: { general: '10%' } },
];
const STANDING: QuotaStanding = {
  certificate: 'C-1',
  quota: 'leather-shoes',
  codes: ['6403'],
  unit: 'PR',
  remaining: '100',
  validFrom: '2026-04-01',
  validTo: '2027-03-31',
};

const shoes = (pairs: string, more: Record<string, unknown> = {}) =>
  item({
    code: '640399012',
    origin: 'IT',
    customsValueJpy: '100000',
    quantities: [{ value: pairs, unit: 'PR' }],
    ...more,
  });
const within = { quota: { certificate: 'C-1' } };

const reference = (standing: Partial<QuotaStanding> = {}) => ({
  ...referenceOn(TODAY, { lines: LINES }),
  quotas: { 'C-1': { ...STANDING, ...standing } },
});
const outcome = (items: Record<string, unknown>[], standing: Partial<QuotaStanding> = {}) => {
  const result = assess(request(...items), reference(standing));
  if (!result.ok) return result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
  const { flags } = result.value;
  return [String(result.value.totals.duty), ...flags.map(({ kind }) => kind)];
};

describe('a certificate that no register holds', () => {
  const flagsOf = (lines: BriefLine[], more: Record<string, unknown> = {}) => {
    const goods = item({ code: '640399012', quantities: [], ...more, quota: { certificate: 'UNKNOWN' } });
    const result = assess(request(goods), referenceOn(TODAY, { lines }));
    return result.ok ? result.value.flags.map(({ kind }) => kind) : result.refusals.map(({ code }) => code);
  };
  const line = (rates: BriefLine['rates'], path?: readonly string[]): BriefLine => ({
    code: '640399012',
    ...(rates ? { rates } : {}),
    ...(path ? { path } : {}),
  });

  it('is told to change nothing where no rate stands under a quota', () => {
    expect(flagsOf([line({ general: '10%' })])).toEqual(['quota-unverified', 'quota-without-effect']);
    expect(flagsOf([line({ general: '10%' })], { dutyRate: '5%' })).toContain('quota-without-effect');
  });

  it('is not where the line, one of its columns or a rate on trial does', () => {
    expect(flagsOf([line({ general: '10%' }, ['革靴', '共通の限度数量以内のもの'])])).toEqual(['quota-unverified']);
    expect(flagsOf([line({ general: '10%', epa: { CH: '関税割当数量以内のもの　5%' } })])).toEqual([
      'quota-unverified',
    ]);
    expect(flagsOf([line({ general: '10%' })], { dutyRate: CONDITIONAL })).not.toContain('quota-without-effect');
  });
});

describe('a certificate of tariff quota', () => {
  it('gives the rate within the quota, to the last pair it has left', () => {
    expect(outcome([shoes('100', within)])).toEqual(['21600']);
    expect(outcome([shoes('60', within), shoes('40', within)])).toEqual(['43200']);
  });

  it('that is used beyond what is left is refused, in one line or in two', () => {
    expect(outcome([shoes('101', within)])).toEqual(['duty.quota-exhausted /items/0/quota/certificate']);
    expect(outcome([shoes('60', within), shoes('41', within)])).toEqual([
      'duty.quota-used-twice /items/1/quota/certificate',
    ]);
  });

  it('is refused for other goods, on other days, and without a quantity to count', () => {
    const beans = item({ code: '071332010', quantities: [{ value: '1', unit: 'MT' }], ...within });
    expect(outcome([beans])).toEqual(['duty.quota-other-goods /items/0/quota/certificate']);
    expect(outcome([shoes('1', within)], { validTo: '2026-11-20' })).toEqual([
      'duty.quota-not-valid /items/0/quota/certificate',
    ]);
    expect(outcome([shoes('1', within)], { validFrom: '2026-11-22' })).toEqual([
      'duty.quota-not-valid /items/0/quota/certificate',
    ]);
    const weighed = shoes('1', { ...within, quantities: [{ value: '1', unit: 'KG' }] });
    expect(outcome([weighed])).toEqual(['duty.quota-quantity-needed /items/0/quantities']);
  });

  it('counts tonnes in kilograms when it is kept in them', () => {
    const beans = (tonnes: string) =>
      item({ code: '071332010', quantities: [{ value: tonnes, unit: 'MT' }], ...within });
    const kept = { codes: ['0713'], unit: 'KG', remaining: '1000' };
    expect(outcome([beans('1')], kept)).toEqual(['53400', 'reduced-rate-possible']);
    expect(outcome([beans('1.001')], kept)).toEqual(['duty.quota-exhausted /items/0/quota/certificate']);
  });

  it('that no register holds is taken for a trial and pointed out', () => {
    const unknown = outcome([shoes('500', { quota: { certificate: 'C-9' } })]);
    expect(unknown.slice(0, 2)).toEqual(['21600', 'quota-unverified']);
    expect(outcome([shoes('1', within)], { isCritical: true })).toEqual(['21600', 'quota-critical']);
  });
});

describe('a rate that depends on a quota', () => {
  it('is the high one without a certificate, the low one with it', () => {
    expect(outcome([shoes('1', { dutyRate: CONDITIONAL })])).toEqual(['30000', 'what-if']);
    expect(outcome([shoes('1', { dutyRate: CONDITIONAL, ...within })])).toEqual(['24000', 'what-if']);
  });

  it('follows an explicit answer, which is pointed out when no certificate stands behind it', () => {
    const answers = { quota: 'within' };
    expect(outcome([shoes('1', { dutyRate: CONDITIONAL, answers })])).toEqual([
      '24000',
      'what-if',
      'quota-certificate-missing',
    ]);
  });
});
