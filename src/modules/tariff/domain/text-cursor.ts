import { type Decimal, decimal } from '../../../kernel/decimal.ts';
import { RATE_UNIT_PATTERN } from './rate-units.ts';

/** A place in a folded rate text; the only thing that changes while parsing. */
export type TextCursor = { readonly text: string; at: number; depth: number };

export const cursorOn = (text: string): TextCursor => ({ text, at: 0, depth: 0 });
export const atEnd = (cursor: TextCursor): boolean => cursor.at === cursor.text.length;

const GROUPED = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,8})?';

/**
 * Makes a sticky expression from a readable one: `N` is a number, `U` a unit of quantity, both captured;
 * `万` after a number is read by `numberOf`.
 */
export function pattern(source: string): RegExp {
  return new RegExp(source.replace(/\bN\b/g, `(${GROUPED}万?)`).replace(/\bU\b/g, `(${RATE_UNIT_PATTERN})`), 'y');
}

/** Consumes the expression at the cursor, or leaves the cursor where it was. */
export function take(cursor: TextCursor, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = cursor.at;
  const match = expression.exec(cursor.text);
  if (match) cursor.at = expression.lastIndex;
  return match;
}

/** `1,159`, `0.46`, `170万`, already proved by the pattern. Idle zeros go, so that equal rates are equal trees. */
export function numberOf(printed: string): Decimal {
  const tenThousands = printed.endsWith('万');
  const [whole = '0', fraction = ''] = printed.replace(/[,万]/g, '').split('.');
  const kept = fraction.replace(/0+$/, '');
  const value = decimal(BigInt(whole + kept), kept.length);
  return tenThousands ? normalised(decimal(value.units * 10_000n, value.scale)) : value;
}

export const optionalNumber = (printed: string | undefined): Decimal | null =>
  printed === undefined ? null : numberOf(printed);

function normalised(value: Decimal): Decimal {
  let { units, scale } = value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return decimal(units, scale);
}
