import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import { tariffRefusals } from '../refusals.ts';
import { diffEditions, diffLines } from './diff-editions.ts';
import { readScheduleLine } from './read-schedule.ts';
import { ratesOn } from './tariff-line.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const file = resolve(root, '../shared/data/jp-tariff-2026-07.ndjson');
const present = existsSync(file);
if (!present) process.stdout.write(`skipped: ${file} is not here; the reader is still tested on lines of our own\n`);

const SAUCE = {
  code: '210310000',
  naccs: '5',
  desc_path: ['ソース', 'しょうゆ'],
  unit1: null,
  unit2: 'KG',
  rates: { general: '9.6%', wto: '7.2%', epa: { CPTPP: '無税' } },
  laws: ['FD'],
};
const read = (source: unknown) => readScheduleLine(JSON.stringify(source), 7, tariffRefusals);
const day = (text: string) => mustBe(parsePlainDate(text));

describe('one line of the flat schedule', () => {
  it('becomes a typed line', () => {
    expect(mustBe(read({ ...SAUCE, description: { ja: 'しょうゆ', en: 'Soy sauce' }, unit1: 'KG (I.I.)' }))).toEqual({
      code: '210310000',
      naccsDigit: '5',
      description: { ja: 'しょうゆ', en: 'Soy sauce' },
      path: ['ソース', 'しょうゆ'],
      units: ['KG', 'KG'],
      unitQualifiers: ['I.I.', null],
      laws: ['FD'],
      rates: { general: '9.6%', wto: '7.2%', epa: { CPTPP: '無税' } },
      variants: [],
    });
  });

  it('is described by the last step of its path when it brings no wording', () => {
    expect(mustBe(read(SAUCE)).description).toEqual({ ja: 'しょうゆ', en: null });
  });

  it.each([
    [{ code: '21031000' }, '/lines/7/code', 'tariff.field-malformed'],
    [{ code: undefined }, '/lines/7/code', 'tariff.field-missing'],
    [{ naccs: '4' }, '/lines/7/naccs', 'tariff.field-malformed'],
    [{ desc_path: [] }, '/lines/7/desc_path', 'tariff.field-malformed'],
    [{ desc_path: undefined }, '/lines/7/desc_path', 'tariff.field-missing'],
    [{ unit2: 'kilograms' }, '/lines/7/unit2', 'tariff.field-malformed'],
    [{ laws: ['food'] }, '/lines/7/laws', 'tariff.field-malformed'],
    [{ rates: null }, '/lines/7/rates', 'tariff.field-malformed'],
    [{ rates: { wto: '5%' } }, '/lines/7/rates/general', 'tariff.field-missing'],
    [{ rates: { general: 9.6 } }, '/lines/7/rates/general', 'tariff.field-malformed'],
    [{ rates: { general: '5%', mfn: '5%' } }, '/lines/7/rates/mfn', 'tariff.field-unknown'],
    [{ rates: { general: '5%', epa: { 'x y': '1%' } } }, '/lines/7/rates/epa/x y', 'tariff.field-malformed'],
    [{ rates: { general: '5'.repeat(2001) } }, '/lines/7/rates/general', 'tariff.field-malformed'],
    [{ variants: [{ season: '13-01..02-01' }, {}] }, '/lines/7/variants/0/season', 'tariff.field-malformed'],
    [{ description: { en: 'Sauce' } }, '/lines/7/description', 'tariff.field-malformed'],
    [{ duty: '5%' }, '/lines/7/duty', 'tariff.field-unknown'],
  ])('is refused with %j, naming line, field, reason and fix', (change, pointer, code) => {
    const result = read({ ...SAUCE, ...change });
    expect(result.ok).toBe(false);
    const refusal = result.ok ? undefined : result.refusals.find((one) => one.pointer === pointer);
    expect(refusal).toMatchObject({
      code,
      what: { en: expect.stringContaining('Line 7') },
      fix: { ja: expect.any(String) },
    });
  });

  it('reports all its faults at once', () => {
    const result = read({ ...SAUCE, naccs: '1', unit2: '?', laws: 'FD' });
    expect(!result.ok && result.refusals.map((one) => one.pointer)).toEqual([
      '/lines/7/unit2',
      '/lines/7/naccs',
      '/lines/7/laws',
    ]);
  });

  it.each(['', '[]', 'null', '{"code":', '"x"'])('is refused when it is not an object: %j', (text) => {
    expect(readScheduleLine(text, 1, tariffRefusals)).toMatchObject({ ok: false });
  });

  it('is refused beyond its length', () => {
    expect(readScheduleLine(' '.repeat(65_537), 1, tariffRefusals)).toMatchObject({
      refusals: [{ code: 'tariff.line-too-long', status: 413 }],
    });
  });
});

describe('seasons', () => {
  const rates = (general: string) => ({ general, epa: {} });
  const grapes = {
    ...SAUCE,
    code: '080610000',
    naccs: '2',
    rates: null,
    variants: [
      { season: '03-01..10-31', desc: 'summer', rates: rates('20%') },
      { season: '11-01..02-末', desc: 'winter', rates: rates('13%') },
    ],
  };

  it.each([
    ['2027-02-28', '13%'],
    ['2028-02-29', '13%'],
    ['2027-03-01', '20%'],
    ['2026-10-31', '20%'],
    ['2026-11-01', '13%'],
    ['2026-12-31', '13%'],
  ])('on %s the rate is %s', (asOf, general) => {
    expect(ratesOn(mustBe(read(grapes)), day(asOf)).general).toBe(general);
  });
});

describe('the difference between two editions', () => {
  const line = (change: object) => mustBe(read({ ...SAUCE, ...change }));

  it('names what was added, removed and changed, column by column', () => {
    const before = [line({}), line({ code: '210320000', naccs: undefined })];
    const after = [
      line({ rates: { general: '9.6%', wto: '7%', epa: { CPTPP: '無税', EU: '無税' } }, unit1: 'NO' }),
      line({ code: '210330000', naccs: undefined }),
    ];
    expect(diffEditions(before, after)).toEqual({
      added: ['210330000'],
      removed: ['210320000'],
      unchanged: 0,
      changed: [
        {
          code: '210310000',
          changes: [
            { column: 'wto', before: '7.2%', after: '7%' },
            { column: 'unit1', before: null, after: 'NO' },
            { column: 'epa.EU', before: null, after: '無税' },
          ],
        },
      ].map(({ code, changes }) => ({ code, changes: expect.arrayContaining(changes) })),
      byColumn: { wto: 1, unit1: 1, 'epa.EU': 1 },
    });
  });

  it('is empty between a line and itself', () => {
    expect(diffLines(line({}), line({}))).toEqual([]);
  });
});

describe.skipIf(!present)('the whole edition of July 2026', () => {
  it('is read without a refusal', () => {
    const texts = readFileSync(file, 'utf8').trimEnd().split('\n');
    const results = texts.map((text, index) => readScheduleLine(text, index + 1, tariffRefusals));
    expect(results.flatMap((result) => (result.ok ? [] : result.refusals))).toEqual([]);
    expect(results).toHaveLength(9646);
  });
});
