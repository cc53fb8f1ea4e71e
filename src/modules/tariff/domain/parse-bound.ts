import { parseWholeRate } from './parse-combination.ts';
import type { RateBound, RateMark } from './rate-expression.ts';

const MARKS = /^(?:●|◎|※|\*{1,2})/;
const NOTE = /\s*◆\s*(\d{1,3})$/;

export type Marked = { readonly marks: readonly RateMark[]; readonly rest: string };

export function takeMarks(text: string): Marked {
  const marks: RateMark[] = [];
  let rest = text;
  for (let match = MARKS.exec(rest); match; match = MARKS.exec(rest)) {
    marks.push(match[0] as RateMark);
    rest = rest.slice(match[0].length);
  }
  return { marks, rest };
}

/** `◆n` points to a footnote of the chapter that the schedule data do not carry. */
export function takeNote(text: string): { readonly note: string | null; readonly rest: string } {
  const match = NOTE.exec(text);
  return match?.[1] ? { note: match[1], rest: text.slice(0, match.index) } : { note: null, rest: text };
}

/** The inside when the first parenthesis closes at the very end; `(500円-課税価格)/kg` is a formula, not a bracket. */
export function unbracketed(text: string): string | null {
  if (!text.startsWith('(') || !text.endsWith(')')) return null;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0 && at < text.length - 1) return null;
  }
  return open === 0 ? text.slice(1, -1) : null;
}

/** Marks, an optional bracket, and a rate. The text is folded and has no blanks. */
export function parseBound(text: string): RateBound | null {
  const { marks, rest } = takeMarks(text);
  const inside = unbracketed(rest);
  if (inside !== null) {
    const rate = parseWholeRate(inside);
    if (rate) return { marks, bracketed: true, rate };
  }
  const rate = parseWholeRate(rest);
  return rate && { marks, bracketed: false, rate };
}
