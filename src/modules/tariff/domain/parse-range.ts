import { type Marked, parseBound, takeMarks, takeNote, unbracketed } from './parse-bound.ts';
import type { PartialRate, RangeRate, RateBound, RateSpan } from './rate-expression.ts';

const NOT_CONCEDED = '又は非譲許';

/** `●無税〜5%又は非譲許 ◆2`: the cell names a span because the lines below nine digits differ. */
export function parseRange(folded: string): RangeRate | null {
  const { note, rest: withoutNote } = takeNote(folded);
  const marked: Marked = takeMarks(withoutNote);
  const orNotConceded = marked.rest.endsWith(NOT_CONCEDED);
  const body = orNotConceded ? marked.rest.slice(0, -NOT_CONCEDED.length) : marked.rest;
  const inside = unbracketed(body);
  const spans = parseSpans(inside ?? body) ?? parseSpans(body);
  if (!spans || (spans.length === 1 && spans[0]?.to === null && !orNotConceded)) return null;
  const bracketed = inside !== null && parseSpans(inside) !== null;
  return { kind: 'range', marks: marked.marks, bracketed, spans, orNotConceded, note };
}

/** `(一部2%〜3.5%)`: only part of the line has the rate. */
export function parsePartial(folded: string): PartialRate | null {
  const { marks, rest } = takeMarks(folded);
  const body = unbracketed(rest) ?? rest;
  if (!body.startsWith('一部')) return null;
  const spans = parseSpans(body.slice(2));
  return spans && { kind: 'partial', marks, spans };
}

function parseSpans(text: string): readonly RateSpan[] | null {
  const spans: RateSpan[] = [];
  for (const piece of text.split('、')) {
    const found = parseSpan(piece);
    if (!found) return null;
    spans.push(...found);
  }
  return spans;
}

function parseSpan(piece: string): readonly RateSpan[] | null {
  const sides = piece.split('〜');
  if (sides.length > 2) return null;
  const last = alternatives(sides.at(-1) ?? '');
  const [first, ...more] = last ?? [];
  if (!first) return null;
  const singles = more.map((from): RateSpan => ({ from, to: null }));
  if (sides.length === 1) return [{ from: first, to: null }, ...singles];
  const from = parseBound(sides[0] ?? '');
  return from && [{ from, to: first }, ...singles];
}

/** `25%又は12円/kgのうちいずれか高い税率` is one bound, `25%又は119円/kg` are two. */
function alternatives(side: string): readonly RateBound[] | null {
  const whole = parseBound(side);
  if (whole) return [whole];
  const bounds = side.split('又は').map(parseBound);
  return bounds.length > 1 && bounds.every((bound) => bound !== null) ? bounds : null;
}
