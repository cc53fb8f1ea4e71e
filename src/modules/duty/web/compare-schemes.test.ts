import { describe, expect, it } from 'vitest';
import type { AssessmentRequest } from '../contract.ts';
import { type BriefLine, referenceOn } from '../profile.test-support.ts';
import { compareSchemes, hasChoice } from './compare-schemes.ts';

const TODAY = '2026-11-21';
const LINES: readonly BriefLine[] = [
  { code: '711719000', units: [null, 'KG'], rates: { general: '5.2%', wto: '5.4%', epa: { EU: '無税' } } },
];
const request = (value: string, more: Partial<AssessmentRequest['items'][number]> = {}): AssessmentRequest => ({
  asOf: TODAY,
  direction: 'import',
  items: [
    {
      code: '711719000',
      origin: 'FR',
      customsValueJpy: value,
      quantities: [{ value: '1', unit: 'KG' }],
      taxClass: 'standard',
      ...more,
    },
  ],
});
const compared = (asked: AssessmentRequest) => compareSchemes(asked, referenceOn(TODAY, { lines: LINES }));

describe('the ways of taxing side by side', () => {
  it('are all worked out for goods of low value, the exempt one at nothing', () => {
    const ways = compared(request('9000'));
    expect(ways.map(({ scheme }) => scheme)).toEqual(['general', 'simplified', 'de-minimis-check']);
    expect(ways.map(({ total }) => total)).toEqual([expect.any(BigInt), expect.any(BigInt), 0n]);
    expect(hasChoice(ways, 'general')).toBe(true);
  });

  it('are closed above their limits, each with its limit or its reason', () => {
    const [general, simplified, exempt] = compared(request('5000000'));
    expect(general?.total).toBeGreaterThan(0n);
    expect(simplified?.total).toBeNull();
    expect((simplified?.refusals.length ?? 0) + (simplified?.limit ? 1 : 0)).toBeGreaterThan(0);
    expect(exempt).toMatchObject({ total: null, limit: { value: 5000000n, limit: 10000n } });
    expect(hasChoice(compared(request('5000000')), 'general')).toBe(false);
    expect(hasChoice(compared(request('5000000')), 'simplified')).toBe(true);
  });

  it('count a claim for a preference in the general way alone', () => {
    const claim = { agreement: 'EU' };
    const [plain, simplified] = compared(request('90000'));
    const [claimed, beside] = compared(request('90000', { claim }));
    expect(claimed?.duty).toBe(0n);
    expect(plain?.duty).toBeGreaterThan(0n);
    expect(beside?.total).toBe(simplified?.total);
    expect(beside?.refusals).toEqual([]);
  });
});
