import { describe, expect, it } from 'vitest';
import { percentOf, shareText, sizeOf } from './percent-of.ts';

describe('the share of a quota', () => {
  it.each([
    ['0', '157000', '0'],
    ['157000', '157000', '100'],
    ['78500', '157000', '50'],
    ['1', '3', '33.3'],
    ['0.5', '2.25', '22.2'],
    ['90071992547409931.5', '90071992547409931.5', '100'],
  ])('%s of %s is %s per cent', (part, whole, share) => {
    expect(percentOf(part, whole)).toBe(share);
  });

  it('is not called the whole while a grain is left', () => {
    expect(percentOf('9999.999', '10000')).toBe('99.9');
  });

  it('is none where there is nothing to share', () => {
    expect(percentOf('0', '0')).toBe('0');
  });
});

describe('a share in words', () => {
  it.each([
    ['0', '12019000', '0 %'],
    ['100', '12019000', '< 1 %'],
    ['1', '1000', '< 1 %'],
    ['0.01', '1', '1 %'],
    ['12018750', '12019000', '99.9 %'],
  ])('of %s in %s is %s', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });
});

describe('the size of a quantity', () => {
  it('orders quantities written with and without decimals', () => {
    const sorted = ['10', '9.5', '0.25', '100'].sort((a, b) => (sizeOf(a) < sizeOf(b) ? -1 : 1));
    expect(sorted).toEqual(['0.25', '9.5', '10', '100']);
  });
});
