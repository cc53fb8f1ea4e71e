import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../platform/csv.ts';
import { compareCodes } from './compare-codes.ts';
import { readCorrelations } from './read-correlations.ts';

const rows = readCsv(readFileSync('country/jp/codes/hs-correlations.csv', 'utf8'));
const reference = readCorrelations(rows);
const compare = (proofCode: string, proofEdition: string, code: string) =>
  compareCodes({ proofCode, proofEdition, code, edition: '2022' }, reference);
const kind = (...asked: Parameters<typeof compare>) => compare(...asked).kind;

describe('the code on a proof beside the code declared', () => {
  it.each([
    ['6109.10', '2022', '610910020', 'same'],
    ['610990', '2022', '610910020', 'other'],
    ['6109', '2022', '610910020', 'same'],
    ['610910', '2002', '610910020', 'same'],
    ['61', '2022', '610910020', 'other'],
  ] as const)('%s of HS %s is, for %s, %s', (proofCode, edition, code, found) => {
    expect(kind(proofCode, edition, code)).toBe(found);
  });

  it.each([
    ['shrimps split by water', '030613', '2007', '030617000'],
    ['anoraks that lost their place in 2022', '620193', '2017', '620140100'],
    ['socks of cotton by one change in four', '611592', '2002', '611595000'],
    ['parts of telephones over three editions', '851770', '2012', '851779000'],
    ['parts of aircraft that moved heading', '880330', '2012', '880730000'],
    ['the same, named by heading only', '8803', '2012', '880730000'],
    ['napkins that moved chapter', '481840', '2007', '961900000'],
    ['cameras that became drones, known by heading only', '852580', '2017', '880622000'],
  ])('follows %s', (_, proofCode, edition, code) => {
    expect(kind(proofCode, edition, code)).toBe('correlated');
  });

  it('leaves a change that nobody recorded to an officer, within the chapter', () => {
    expect(kind('640411', '2012', '640419000')).toBe('question');
    expect(kind('6404', '2012', '640399016')).toBe('question');
  });

  it('refuses another chapter without a recorded change', () => {
    expect(kind('610910', '2012', '620520000')).toBe('other');
    expect(compare('481840', '2007', '961900000').became).toContain('961900');
  });

  it('compares nothing by way of an edition that it does not know', () => {
    expect(kind('030613', '1996', '030617000')).toBe('question');
    expect(kind('030613', '1996', '030613000')).toBe('same');
  });
});

describe('the table of correlations', () => {
  it('leads from every code to codes of the next edition, each row once', () => {
    const editions = ['2002', '2007', '2012', '2017', '2022'];
    expect(reference.hsEditions).toEqual(editions);
    for (const { from_edition: from = '', to_edition: to, from_code: code, to_codes: became = '' } of rows) {
      expect(editions[editions.indexOf(from) + 1]).toBe(to);
      expect(code).toMatch(/^\d{4}(\d{2})?$/);
      for (const one of became.split(' ')) expect(one).toMatch(/^\d{4}(\d{2})?$/);
      // A row that leads only to itself says nothing.
      expect(became).not.toBe(code);
    }
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });
});
