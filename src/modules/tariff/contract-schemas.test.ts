import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { parseTariffLine, rateTextsQuestionSchema, SEARCH_LIMIT, searchQuestionSchema } from './contract.ts';
import { readScheduleLine } from './domain/read-schedule.ts';
import { tariffRefusals } from './refusals.ts';

const source = {
  code: '210310000',
  desc_path: ['ソース', 'しょうゆ'],
  unit2: 'KG (I.I.)',
  rates: { general: '9.6%', epa: { CPTPP: '無税' } },
  laws: ['FD'],
};
const line = {
  ...mustBe(readScheduleLine(JSON.stringify(source), 1, tariffRefusals)),
  validFrom: '2026-07-09',
  validTo: null,
  edition: '2026-07',
};

describe('the shapes at the edge of the tariff', () => {
  it('carry a line over the wire unchanged', () => {
    expect(parseTariffLine(JSON.parse(JSON.stringify(line)))).toEqual(line);
  });

  it.each([{ code: '21' }, { naccsDigit: '7' }, { rates: {} }, { validFrom: 'today' }])(
    'refuse a line with %j',
    (change) => {
      expect(() => parseTariffLine({ ...line, ...change })).toThrow();
    },
  );

  it('limit a search at its edges', () => {
    const question = (more: object) => searchQuestionSchema.safeParse({ query: 'x', ...more }).success;
    expect(question({ limit: SEARCH_LIMIT.perPage, offset: SEARCH_LIMIT.offset })).toBe(true);
    expect(question({ limit: SEARCH_LIMIT.perPage + 1 })).toBe(false);
    expect(question({ offset: SEARCH_LIMIT.offset + 1 })).toBe(false);
    expect(question({ query: 'x'.repeat(SEARCH_LIMIT.query) })).toBe(true);
    expect(question({ query: 'x'.repeat(SEARCH_LIMIT.query + 1) })).toBe(false);
    expect(question({ more: 1 })).toBe(false);
  });

  it('limit the rate texts of one question', () => {
    const asked = (count: number) => rateTextsQuestionSchema.safeParse({ rates: Array(count).fill('5%') }).success;
    expect([asked(0), asked(1), asked(500), asked(501)]).toEqual([false, true, true, false]);
  });
});
