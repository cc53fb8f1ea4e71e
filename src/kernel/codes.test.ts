import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCountryCode } from './country-code.ts';
import { chapterOf, formatStatisticalCode, hsSubheadingOf, naccsDigitOf, parseStatisticalCode } from './hs-code.ts';
import { corporateCheckDigit, parseCorporateNumber, parseTraderCode } from './party.ts';
import { mustBe } from './result.ts';

const codeOfRefusal = (result: { ok: boolean; refusals?: readonly { code: string }[] }): string | undefined =>
  result.refusals?.[0]?.code;

describe('a statistical code', () => {
  it('has a tenth digit that is the nine-digit number modulo 7', () => {
    expect(naccsDigitOf(mustBe(parseStatisticalCode('210310000')))).toBe('5');
  });

  it.each(['210310000', '2103.10.000', '2103100005', '2103.10.000 5', '2103.10-000-5', '210310000E', '210310000X'])(
    'is read as printed: %s',
    (text) => expect(mustBe(parseStatisticalCode(text))).toBe('210310000'),
  );

  it('with a wrong tenth digit is refused, and the right one is named', () => {
    const result = parseStatisticalCode('2103100004', '/items/0/code');
    expect(!result.ok && result.refusals[0]).toMatchObject({
      code: 'kernel.naccs-digit',
      pointer: '/items/0/code',
      params: { expected: '5' },
    });
  });

  it.each(['21031000', '21031000055', '2103100007', 'abc', '', '21031000A', '２１０３１００００'])(
    '“%s” is refused',
    (text) => expect(parseStatisticalCode(text).ok).toBe(false),
  );

  it('is written so that it is read again', () => {
    const codes = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));
    fc.assert(
      fc.property(codes, (text) => {
        const code = mustBe(parseStatisticalCode(text));
        expect(mustBe(parseStatisticalCode(formatStatisticalCode(code, naccsDigitOf(code))))).toBe(text);
        expect(Number(naccsDigitOf(code))).toBe(Number(BigInt(text) % 7n));
        expect([chapterOf(code), hsSubheadingOf(code)]).toEqual([text.slice(0, 2), text.slice(0, 6)]);
      }),
    );
  });
});

describe('a corporate number', () => {
  it('is right when its first digit checks the other twelve', () => {
    expect(parseCorporateNumber('7000012050002').ok).toBe(true);
    expect(corporateCheckDigit('000012050002')).toBe('7');
  });

  it('is refused with any other first digit', () => {
    for (const digit of '012345689') {
      expect(codeOfRefusal(parseCorporateNumber(`${digit}000012050002`))).toBe('kernel.corporate-number-check-digit');
    }
  });

  it('shows every mistyped digit but those that the rule cannot tell (0 for 9)', () => {
    const twelve = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => String(n).padStart(12, '0'));
    fc.assert(
      fc.property(twelve, fc.nat(11), fc.integer({ min: 1, max: 9 }), (text, place, by) => {
        const old = Number(text[place]);
        const other = (old + by) % 10;
        const isBlind = Math.abs(other - old) % 9 === 0;
        const typed = text.slice(0, place) + other + text.slice(place + 1);
        expect(corporateCheckDigit(typed) === corporateCheckDigit(text)).toBe(isBlind);
      }),
    );
  });

  it('with a branch is a trader code, with or without the hyphen', () => {
    expect(mustBe(parseTraderCode('70000120500020000'))).toBe('7000012050002-0000');
    expect(mustBe(parseTraderCode('7000012050002-0001'))).toBe('7000012050002-0001');
    expect(codeOfRefusal(parseTraderCode('7000012050002'))).toBe('kernel.importer-code-malformed');
    expect(codeOfRefusal(parseTraderCode('1000012050002-0000'))).toBe('kernel.corporate-number-check-digit');
  });
});

it('a country code is two capital letters', () => {
  expect(mustBe(parseCountryCode('CN'))).toBe('CN');
  for (const text of ['cn', 'CHN', 'C1', '', '日本']) expect(parseCountryCode(text).ok).toBe(false);
});
