import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { naccsDigitOf, parseStatisticalCode } from '../src/kernel/hs-code.ts';
import { parsePlainDate } from '../src/kernel/plain-date.ts';
import { mustBe } from '../src/kernel/result.ts';
import { readCsv } from '../src/platform/csv.ts';
import { readSource, sourceFiles } from './support/source-files.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const day = z.string().refine((text) => parsePlainDate(text).ok, 'a day of the calendar');
const status = z.enum(['confirmed', 'unconfirmed', 'derived', 'demonstration']);

const parameterSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  description: words,
  law: words,
  unit: z.string().min(1),
  phrase: z.string().min(1).optional(),
  note: z.string().optional(),
  values: z
    .array(
      z.strictObject({
        from: day,
        value: z.string().min(1).nullable(),
        status,
        source: z.string().min(1),
        note: z.string().optional(),
      }),
    )
    .min(1)
    .refine((values) => values.every((v, i) => i === 0 || v.from > (values[i - 1]?.from ?? '')), 'ascending days'),
});

describe('parameters of the country profile', () => {
  const files = sourceFiles('country/jp/parameters', /\.yaml$/);

  it('have values as text, ascending days, a mark, a source and a law in both languages', () => {
    const faults = files.flatMap(({ path, text }) => {
      const read = parameterSchema.safeParse(parse(text));
      return read.success ? [] : read.error.issues.map((issue) => `${path} ${issue.path.join('.')}: ${issue.message}`);
    });
    expect(faults).toEqual([]);
  });

  it('have keys that occur once', () => {
    const keys = files.map(({ text }) => (parse(text) as { key: string }).key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('code lists of the country profile', () => {
  const columns = ['code', 'name_ja', 'name_en', 'valid_from', 'valid_to', 'status', 'source'];

  /** The ordinary way of lodging is written as a blank on the form. */
  const HAS_A_BLANK_CODE = 'country/jp/codes/lodging-conditions.csv';

  for (const { path, text } of sourceFiles('country/jp/codes', /\.csv$/)) {
    it(`${path} has the common columns, names in both languages, days and marks`, () => {
      const rows = readCsv(text);
      expect(rows.length).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {}).slice(0, columns.length)).toEqual(columns);
      const faults = rows.filter(
        (row) =>
          (!row.code && path !== HAS_A_BLANK_CODE) ||
          !row.name_ja ||
          !row.name_en ||
          !row.source ||
          !status.safeParse(row.status).success ||
          ![row.valid_from, row.valid_to].every((text) => text === '' || parsePlainDate(text ?? '').ok),
      );
      expect(faults).toEqual([]);
    });
  }
});

describe('the starter schedule', () => {
  type Line = { code: string; naccs: string; description: { ja: string; en: string } };
  const rows = readSource('country/jp/tariff/starter-2026-07.ndjson').lines.filter((line) => line.trim() !== '');
  const lines = rows.map((line) => JSON.parse(line) as Line);

  it('has at least 600 lines, each once, in 97 chapters (77 is kept free)', () => {
    expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(600);
    const chapters = new Set(lines.map(({ code }) => code.slice(0, 2)));
    expect([...chapters].filter((chapter) => chapter === '77' || chapter > '97')).toEqual([]);
    expect(chapters.size).toBe(96);
  });

  it('has the NACCS digit that modulo 7 gives, and both descriptions', () => {
    const faults = lines.filter(
      ({ code, naccs, description }) =>
        naccsDigitOf(mustBe(parseStatisticalCode(code))) !== naccs || !description.ja || !description.en,
    );
    expect(faults.map(({ code }) => code)).toEqual([]);
  });
});
