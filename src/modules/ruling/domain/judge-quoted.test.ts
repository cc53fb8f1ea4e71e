import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { judgeQuoted, type Quotation, type RulingToQuote } from './judge-quoted.ts';
import { formatRulingNumber, RULING_NUMBER, readRulingNumber } from './kinds.ts';

const day = (text: string): PlainDate => text as PlainDate;
const ruling: RulingToQuote = {
  kind: 'classification',
  traderId: 'a',
  validUntil: day('2029-12-23'),
  invalidatedOn: null,
  publishedOn: day('2027-01-05'),
  decisions: [{ validFrom: day('2026-12-24'), code: '210310', origin: null }],
};
const quoted: Quotation = {
  ...{ traderId: 'a', kind: 'classification', code: '2103.10-0005', origin: 'CN' },
  asOf: day('2027-03-01'),
};
const judge = (changes: Partial<RulingToQuote>, question: Partial<Quotation> = {}) =>
  judgeQuoted({ ...ruling, ...changes }, { ...quoted, ...question });

describe('a ruling quoted on a declaration', () => {
  it('binds for its applicant, for goods under its code, on the first and on the last day', () => {
    expect(judge({})).toBe('binds');
    expect(judge({}, { asOf: day('2026-12-24') })).toBe('binds');
    expect(judge({}, { asOf: day('2029-12-23') })).toBe('binds');
  });

  it('does not bind a day before or a day after', () => {
    expect(judge({}, { asOf: day('2026-12-23') })).toBe('not-yet');
    expect(judge({}, { asOf: day('2029-12-24') })).toBe('expired');
  });

  it('does not bind towards others, who learn of it only when it is published', () => {
    expect(judge({}, { traderId: 'b' })).toBe('of-another');
    expect(judge({}, { traderId: null })).toBe('of-another');
    expect(judge({ publishedOn: null }, { traderId: 'b' })).toBe('unknown');
  });

  it('does not bind when other goods are declared', () => {
    expect(judge({}, { code: '210320000' })).toBe('code-differs');
    const whole = [{ validFrom: day('2026-12-24'), code: '210310000', origin: null }];
    expect(judge({ decisions: whole }, { code: '2103100005' })).toBe('binds');
    expect(judge({ decisions: whole }, { code: '210310100' })).toBe('code-differs');
    expect(judge({ decisions: whole }, { code: '2103' })).toBe('code-differs');
  });

  it('on origin compares the country, and a code only where it names one', () => {
    const decisions = [{ validFrom: day('2026-12-24'), code: null, origin: 'VN' }];
    const question = { kind: 'origin', origin: 'vn', code: '999999999' } as const;
    expect(judge({ kind: 'origin', decisions }, question)).toBe('binds');
    expect(judge({ kind: 'origin', decisions }, { ...question, origin: 'CN' })).toBe('origin-differs');
  });

  it('on valuation binds whatever the goods', () => {
    const decisions = [{ validFrom: day('2026-12-24'), code: null, origin: null }];
    expect(judge({ kind: 'valuation', decisions }, { kind: 'valuation', code: '1', origin: '' })).toBe('binds');
  });

  it('in the field of another kind is refused, and any field takes it when none is named', () => {
    expect(judge({}, { kind: 'origin' })).toBe('other-kind');
    expect(judge({}, { kind: null })).toBe('binds');
  });

  it('that was not answered does not bind', () => {
    expect(judge({ validUntil: null, decisions: [] })).toBe('not-answered');
  });

  it('that was declared void binds until the day before', () => {
    const changes = { invalidatedOn: day('2027-03-01') };
    expect(judge(changes)).toBe('invalidated');
    expect(judge(changes, { asOf: day('2027-02-28') })).toBe('binds');
  });

  it('that was changed by a review binds each declaration with the answer of its day', () => {
    const decisions = [...ruling.decisions, { validFrom: day('2027-02-01'), code: '210390', origin: null }];
    expect(judge({ decisions })).toBe('code-differs');
    expect(judge({ decisions }, { code: '210390229' })).toBe('binds');
    expect(judge({ decisions }, { asOf: day('2027-01-31') })).toBe('binds');
  });
});

describe('numbers of rulings', () => {
  it('fit the fields of a declaration: nine characters for classification, seven for the others', () => {
    expect(formatRulingNumber('classification', 2026, 123)).toBe('C26000123');
    expect(formatRulingNumber('origin', 2026, 7)).toBe('O260007');
    expect(formatRulingNumber('valuation', 2030, 9999)).toBe('V309999');
    for (const text of ['C26000123', 'O260007', 'V309999']) expect(text).toMatch(RULING_NUMBER);
  });

  it('run out instead of growing longer', () => {
    expect(formatRulingNumber('valuation', 2026, 10_000)).toBeUndefined();
    expect(formatRulingNumber('classification', 2026, 999_999)).toBe('C26999999');
  });

  it('are read as people type them', () => {
    expect(readRulingNumber(' c26-000 １２３')).toBe('C26000123');
  });
});
