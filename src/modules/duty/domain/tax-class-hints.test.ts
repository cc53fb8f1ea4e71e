import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../platform/csv.ts';
import { doubtOfTaxClass, taxClassHintsOn } from './tax-class-hints.ts';

const FILE = join(import.meta.dirname, '../../../../country/jp/tariff/tax-class-hints.csv');
const ROWS = readCsv(readFileSync(FILE, 'utf8'));
const HINTS = taxClassHintsOn(ROWS, '2026-11-21');
const doubt = (code: string, taxClass: 'standard' | 'reduced') => doubtOfTaxClass({ code, taxClass }, HINTS);

describe('the code of the goods', () => {
  it.each(['610910020', '847130000', '870323000', '940161000'])('%s speaks against the reduced rate', (code) => {
    expect(doubt(code, 'reduced')).toBe('reduced-rate-doubtful');
    expect(doubt(code, 'standard')).toBeUndefined();
  });

  it.each(['020130000', '090111000', '210310000', '220110000'])('%s speaks for the reduced rate', (code) => {
    expect(doubt(code, 'standard')).toBe('reduced-rate-possible');
    expect(doubt(code, 'reduced')).toBeUndefined();
  });

  it.each(['220421020', '300490010', '391231000', '010229000'])('%s says nothing either way', (code) => {
    expect(doubt(code, 'standard')).toBeUndefined();
    expect(doubt(code, 'reduced')).toBeUndefined();
  });

  it('counts by its longest beginning that is listed: seed potatoes are no food although their chapter is', () => {
    expect(doubt('070190000', 'standard')).toBe('reduced-rate-possible');
    expect(doubt('070110000', 'standard')).toBeUndefined();
    expect(doubt('070110000', 'reduced')).toBe('reduced-rate-doubtful');
  });

  it('hints at nothing before there was a reduced rate', () => {
    const before = taxClassHintsOn(ROWS, '2019-09-30');
    expect(doubtOfTaxClass({ code: '020130000', taxClass: 'standard' }, before)).toBeUndefined();
    expect(Object.keys(taxClassHintsOn(ROWS, '2019-10-01')).length).toBe(ROWS.length);
  });
});

describe('the list', () => {
  it('names each beginning once, in digits, and a class that is known', () => {
    const prefixes = ROWS.map(({ prefix = '' }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^\d{2,9}$/);
    expect(() => taxClassHintsOn([{ prefix: '02', tax_class: 'food' }], '2026-01-01')).toThrow('tax-class-hints.csv');
    expect(() => taxClassHintsOn([{ prefix: '', tax_class: 'reduced' }], '2026-01-01')).toThrow();
  });
});
