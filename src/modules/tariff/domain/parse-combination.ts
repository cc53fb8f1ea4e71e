import { parseTerm } from './parse-term.ts';
import type { Proviso, Rate, Sum } from './rate-expression.ts';
import { atEnd, cursorOn, pattern, type TextCursor, take } from './text-cursor.ts';

const PLUS = pattern('\\+');
const OR = pattern('又は');
const WHICHEVER = pattern('のうちいずれか(高い|低い)(?:税率|額|もの)');
const PROVISO = pattern('(\\()?、?(?:ただし|但し)、?その(?:税率|額)が');
const TURNS = pattern('を(上回る|下回る|超える)(?:とき|場合)(?:に)?は、?');
const ENDS = pattern('(?:とする)?。?');
const CLOSE = pattern('\\)');

/** A complete rate and nothing after it. */
export function parseWholeRate(text: string): Rate | null {
  const cursor = cursorOn(text);
  const rate = parseCombination(cursor);
  return rate && atEnd(cursor) ? rate : null;
}

/** `A+B又はC+D` is a choice between two sums; provisos come last, on the result of the choice. */
function parseCombination(cursor: TextCursor): Rate | null {
  const rate = parseChoice(cursor);
  return rate && parseProviso(cursor, rate);
}

function parseChoice(cursor: TextCursor): Rate | null {
  const first = parseSum(cursor);
  if (!first) return null;
  const options: Rate[] = [first];
  while (take(cursor, OR)) {
    const next = parseSum(cursor);
    if (!next) return null;
    options.push(next);
  }
  if (options.length === 1) return first;
  const whichever = take(cursor, WHICHEVER);
  if (!whichever) return null;
  return { kind: 'choice', take: whichever[1] === '高い' ? 'greater' : 'lesser', options };
}

function parseSum(cursor: TextCursor): Rate | null {
  const first = parseTerm(cursor, parseCombination);
  if (!first) return null;
  const terms: Rate[] = [first];
  while (take(cursor, PLUS)) {
    const next = parseTerm(cursor, parseCombination);
    if (!next) return null;
    terms.push(next);
  }
  return terms.length === 1 ? first : { kind: 'sum', terms: terms.flatMap(flattened) };
}

const flattened = (rate: Rate): readonly Exclude<Rate, Sum>[] => (rate.kind === 'sum' ? rate.terms : [rate]);

function parseProviso(cursor: TextCursor, of: Rate): Rate | null {
  const opening = take(cursor, PROVISO);
  if (!opening) return of;
  const limit = parseSum(cursor);
  const turns = limit && take(cursor, TURNS);
  const instead = turns && parseSum(cursor);
  if (!limit || !turns || !instead) return null;
  take(cursor, ENDS);
  if (opening[1] && !take(cursor, CLOSE)) return null;
  const proviso: Proviso = { kind: turns[1] === '下回る' ? 'floor' : 'cap', of, limit, instead };
  return parseProviso(cursor, proviso);
}
