import { RULING_NUMBER, readRulingNumber } from './domain/kinds.ts';
import type { Ruling } from './records.ts';

/** How words are compared: width and case do not matter. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Only what the public may read is searched. */
export function searchTextOf({ number, publicText, code, origin }: Ruling): string {
  if (publicText === null) return '';
  const { title, summary } = publicText;
  return searchable([number ?? '', title.ja, title.en, summary.ja, summary.en, code ?? '', origin ?? ''].join('\n'));
}

/** The words of a query, each of which must be found; a ruling's own number is one word. */
export function wordsOf(query: string): readonly string[] {
  const number = readRulingNumber(query);
  if (RULING_NUMBER.test(number)) return [searchable(number)];
  return searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
}
