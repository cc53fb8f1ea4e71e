import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** 13 digits assigned by the National Tax Agency; the first is a check digit over the other twelve. */
export type CorporateNumber = string & { readonly __brand: 'CorporateNumber' };

/** Corporate number, hyphen, four-digit branch: `7000012050002-0000`. */
export type TraderCode = string & { readonly __brand: 'TraderCode' };

/** c = 9 − (Σ dᵢ·qᵢ mod 9) over the twelve digits from the right, q = 1, 2, 1, 2 … (handbook 1.9). */
export function corporateCheckDigit(twelve: string): string {
  const sum = [...twelve]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9));
}

export function parseCorporateNumber(text: string, pointer = ''): Result<CorporateNumber> {
  if (!/^\d{13}$/.test(text))
    return refused(kernelRefusals.corporateNumberMalformed(pointer, { value: text.slice(0, 20) }));
  const expected = corporateCheckDigit(text.slice(1));
  if (text[0] !== expected)
    return refused(kernelRefusals.corporateNumberCheckDigit(pointer, { value: text, expected }));
  return ok(text as CorporateNumber);
}

/** Accepts the 17 digits with or without the hyphen. */
export function parseTraderCode(text: string, pointer = ''): Result<TraderCode> {
  const match = /^(\d{13})-?(\d{4})$/.exec(text);
  if (!match?.[1]) return refused(kernelRefusals.importerCodeMalformed(pointer, { value: text.slice(0, 24) }));
  const corporate = parseCorporateNumber(match[1], pointer);
  return corporate.ok ? ok(`${match[1]}-${match[2]}` as TraderCode) : corporate;
}
