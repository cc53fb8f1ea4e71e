import type { Words } from '../../../kernel/refusal.ts';
import { canonicalRate } from './canonical-rate.ts';
import { foldText, withoutBlanks } from './fold-text.ts';
import { parseBound, takeNote } from './parse-bound.ts';
import { parseClauses } from './parse-clauses.ts';
import { parsePartial, parseRange } from './parse-range.ts';
import type { RateExpression } from './rate-expression.ts';
import { type RateForm, rateFormOf } from './rate-form.ts';
import { rateWords } from './rate-words.ts';

export type ParsedRate =
  | { readonly ok: true; readonly rate: RateExpression; readonly form: RateForm; readonly canonical: string }
  | { readonly ok: false; readonly lookUp: true; readonly reason: Words };

const MAX_LENGTH = 2000;
const CACHE_LIMIT = 20_000;
const cache = new Map<string, ParsedRate>();

/**
 * Reads one cell of the schedule. Each text is read once: the same few hundred rates stand in 200,000 cells.
 * A text outside the grammar is never guessed at; the answer is to look it up.
 */
export function parseRate(text: string): ParsedRate {
  const known = cache.get(text);
  if (known) return known;
  const parsed = parse(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  if (text.length <= MAX_LENGTH) cache.set(text, parsed);
  return parsed;
}

function parse(text: string): ParsedRate {
  if (text.length > MAX_LENGTH) return { ok: false, lookUp: true, reason: rateWords.tooLong };
  const folded = foldText(text).trim();
  if (folded === '') return { ok: false, lookUp: true, reason: rateWords.empty };
  const rate = parseExpression(folded);
  if (!rate) return { ok: false, lookUp: true, reason: rateWords.notInGrammar(text) };
  return { ok: true, rate, form: rateFormOf(rate), canonical: canonicalRate(rate) };
}

function parseExpression(folded: string): RateExpression | null {
  const tight = withoutBlanks(folded);
  if (tight === '非譲許') return { kind: 'not-conceded' };
  const { note, rest } = takeNote(tight);
  if (rest === '' && note !== null) return { kind: 'note-only', note };
  const bound = parseBound(rest);
  if (bound) return { kind: 'rate', ...bound, note };
  return parsePartial(tight) ?? parseRange(tight) ?? parseClauses(folded);
}
