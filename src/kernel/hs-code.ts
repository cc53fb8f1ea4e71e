import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** Nine digits: HS subheading (6) and national statistical suffix (3). */
export type StatisticalCode = string & { readonly __brand: 'StatisticalCode' };

/** `X` and `E` are not check digits but treatments of merged low-value lines (handbook 1.9). */
export type NaccsDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | 'E' | 'X';

/** The tenth digit is the nine-digit number modulo 7. */
export function naccsDigitOf(code: StatisticalCode): NaccsDigit {
  return String(Number(code) % 7) as NaccsDigit;
}

/**
 * Reads `210310000`, `2103.10.000`, `2103100005` or `2103.10.000 5`. A tenth character is checked, then left out.
 */
export function parseStatisticalCode(text: string, pointer = ''): Result<StatisticalCode> {
  const compact = text.replace(/[.\s-]/g, '');
  const match = /^(\d{9})([0-6EX])?$/.exec(compact);
  if (!match) return refused(kernelRefusals.statisticalCodeMalformed(pointer, { value: text.slice(0, 20) }));
  const code = match[1] as StatisticalCode;
  const digit = match[2];
  const expected = naccsDigitOf(code);
  if (digit !== undefined && digit !== 'E' && digit !== 'X' && digit !== expected) {
    return refused(kernelRefusals.naccsDigit(pointer, { value: text.slice(0, 20), expected }));
  }
  return ok(code);
}

/** As printed: `2103.10.000`, with the NACCS digit behind a space when given. */
export function formatStatisticalCode(code: StatisticalCode, digit?: NaccsDigit): string {
  const printed = `${code.slice(0, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;
  return digit === undefined ? printed : `${printed} ${digit}`;
}

export const hsSubheadingOf = (code: StatisticalCode): string => code.slice(0, 6);
export const chapterOf = (code: StatisticalCode): string => code.slice(0, 2);
