// NACCS character set and field lengths (handbook 1.8): lengths are bytes, a full-width letter counts two; half-width
// katakana and a few signs are not carried.
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ValidationRefusals } from './validation-refusals.ts';

/** Half-width katakana and its punctuation, control characters, and the signs that the message cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\uFF61-\uFF9F\u0000-\u001F\u007F`$\\[\]^_*#]/g;

/** Bytes as NACCS counts them. */
export function naccsLength(text: string): number {
  let bytes = 0;
  for (const letter of text) bytes += letter.charCodeAt(0) < 0x80 ? 1 : 2;
  return bytes;
}

export function checkText(
  text: string | undefined,
  pointer: string,
  limit: number,
  texts: ValidationRefusals,
): Refusal[] {
  if (text === undefined) return [];
  const length = naccsLength(text);
  const signs = [...new Set(text.match(FORBIDDEN) ?? [])].join(' ');
  return [
    ...(length > limit ? [texts.textTooLong(pointer, { limit, length })] : []),
    ...(signs ? [texts.textCharacters(pointer, { characters: signs.slice(0, 20) })] : []),
  ];
}
