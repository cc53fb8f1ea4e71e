import { englishCondition } from './english-condition.ts';
import { englishRate } from './english-rate.ts';
import { parseCondition } from './parse-condition.ts';
import { parseRate } from './parse-rate.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A rate as the schedule writes it, for a reader of the language; what cannot be read stays as printed. */
export function readRateText(text: string, language: 'ja' | 'en'): string {
  if (language === 'ja' || !JAPANESE.test(text)) return text;
  const parsed = parseRate(text);
  return parsed.ok ? englishRate(parsed.rate) : text;
}

/** The condition before a rate, likewise. */
export const readConditionText = (text: string, language: 'ja' | 'en'): string =>
  language === 'ja' || !JAPANESE.test(text) ? text : englishCondition(parseCondition(text));
