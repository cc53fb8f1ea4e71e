import { describe, expect, it } from 'vitest';
import {
  formatDeclarationNumber,
  numberPrefix,
  printDeclarationNumber,
  readDeclarationNumber,
  regionOf,
} from './declaration-number.ts';

describe('a declaration number', () => {
  it('begins with the last digit of the year and the region of the office', () => {
    expect(numberPrefix('2026-11-20', '1A')).toBe('61');
    expect(numberPrefix('2030-01-01', '9A')).toBe('09');
  });

  it('counts offices whose code has no digit in front under region 0', () => {
    expect(regionOf('XA')).toBe('0');
  });

  it('is printed in groups of six and five digits', () => {
    expect(printDeclarationNumber({ body: '1234567890', branch: 0 })).toBe('123456 78900');
    expect(formatDeclarationNumber({ body: '1234567890', branch: 3 })).toBe('12345678903');
  });

  it('is read with blanks, with hyphens, and without its branch', () => {
    expect(readDeclarationNumber('123456 78901')).toEqual({ body: '1234567890', branch: 1 });
    expect(readDeclarationNumber('123456-78901')).toEqual({ body: '1234567890', branch: 1 });
    expect(readDeclarationNumber('1234567890')).toEqual({ body: '1234567890' });
    expect(readDeclarationNumber('12345')).toBeUndefined();
    expect(readDeclarationNumber('123456789012')).toBeUndefined();
    expect(readDeclarationNumber('soy sauce')).toBeUndefined();
  });
});
