import { foldText } from './fold-text.ts';

/**
 * Text as the search sees it: one width, small letters, hiragana for katakana, so that しょうゆ, ショウユ and ｼｮｳﾕ
 * are one word.
 */
export function searchText(text: string): string {
  return foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u30A1-\u30F6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[\s、。・,;:()[\]「」〔〕*]+/g, ' ')
    .trim();
}

const WIDE = /[\u3041-\u30FF\u3400-\u9FFF]/;

/** Pairs of neighbouring letters of every word, and single wide letters, so that 酒 and 牛肉 are both indexed. */
export function gramsOf(text: string): readonly string[] {
  const grams = new Set<string>();
  for (const word of searchText(text).split(' ')) {
    const letters = [...word];
    letters.forEach((letter, at) => {
      if (WIDE.test(letter)) grams.add(letter);
      const next = letters[at + 1];
      if (next !== undefined) grams.add(letter + next);
    });
  }
  return [...grams];
}

export type SearchTerm = { readonly text: string; readonly grams: readonly string[] };

const MAX_TERMS = 8;

/** The words of a question; an English plural also finds the singular. */
export function searchTerms(query: string): readonly SearchTerm[] {
  const words = searchText(query)
    .split(' ')
    .filter((word) => word !== '');
  return words.slice(0, MAX_TERMS).map((word) => {
    const text = singular(word);
    return { text, grams: gramsOf(text) };
  });
}

function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Digits of a question that looks like a code: `2103.10`, `2103 10 000`, `210310000 5`; null otherwise. */
export function codePrefixOf(query: string): string | null {
  const digits = searchText(query).replace(/[.\s-]/g, '');
  return /^\d{2,10}$/.test(digits) ? digits.slice(0, 9) : null;
}
