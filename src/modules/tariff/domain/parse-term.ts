import type { Rate, Term } from './rate-expression.ts';
import { rateUnitOf } from './rate-units.ts';
import { numberOf, optionalNumber, pattern, type TextCursor, take } from './text-cursor.ts';

type Reader = readonly [expression: RegExp, read: (groups: readonly (string | undefined)[]) => Term];

const g = (groups: readonly (string | undefined)[], index: number): string => groups[index] ?? '';
const number = (groups: readonly (string | undefined)[], index: number) => numberOf(g(groups, index));
const unit = (groups: readonly (string | undefined)[], index: number) => rateUnitOf(g(groups, index));

/** The order matters: a longer form comes before the shorter one that it begins with. */
const READERS: readonly Reader[] = [
  [pattern('無税|免税'), () => ({ kind: 'free' })],
  [
    pattern(
      '1(?:U)につき、?([^、。と]+?)に係る基準輸入価格(?:に(?:N)を乗じて得た額)?と課税価格(?:に(?:N)を乗じて得た額)?との差額',
    ),
    (m) => ({
      kind: 'reference-differential',
      goods: g(m, 2),
      referenceFactor: optionalNumber(m[3]),
      valueFactor: optionalNumber(m[4]),
      per: unit(m, 1),
    }),
  ],
  [
    pattern('1(?:U)につき、?(?:N)円に重量比による([^、。()]+?)の含有率が(?:N)%を超える(?:N)%ごとに(?:N)円を加えた額'),
    (m) => ({
      kind: 'content-step',
      content: g(m, 3),
      base: number(m, 2),
      over: number(m, 4),
      step: number(m, 5),
      add: number(m, 6),
      per: unit(m, 1),
    }),
  ],
  [
    pattern('(?:当該)?原産品に含まれる([^、。()]+?)の重量(?:N)(?:キログラム|kg)につき(?:N)円'),
    (m) => ({ kind: 'content-specific', content: g(m, 1), quantity: number(m, 2), amount: number(m, 3) }),
  ],
  [
    pattern('\\(\\(課税価格×\\((?:N)-(?:N)/(?:N)\\)\\+(?:N)円\\)-課税価格\\)/U'),
    (m) => ({
      kind: 'linear-differential',
      slope: number(m, 1),
      part: number(m, 2),
      whole: number(m, 3),
      constant: number(m, 4),
      per: unit(m, 5),
    }),
  ],
  [
    pattern('\\(\\((?:N)円(?:×(?:N))?-課税価格(?:×(?:N))?\\)×(?:N)(?:/(?:N))?\\)/U'),
    (m) => ({
      kind: 'differential',
      reference: number(m, 1),
      referenceFactor: optionalNumber(m[2]),
      valueFactor: optionalNumber(m[3]),
      multiplier: number(m, 4),
      divisor: optionalNumber(m[5]),
      per: unit(m, 6),
    }),
  ],
  [pattern('\\((?:N)円(?:×(?:N))?-課税価格(?:×(?:N))?\\)/U'), (m) => plainDifferential(m[1], m[2], m[3], m[4])],
  // The same said with the unit inside. Both strokes must name one unit, hence the back reference.
  [pattern('(?:N)円/U-課税価格/\\2(?:×(?:N))?'), (m) => plainDifferential(m[1], undefined, m[3], m[2])],
  [pattern('(?:N)%'), (m) => ({ kind: 'ad-valorem', percent: number(m, 1) })],
  [pattern('(?:N)円/U'), (m) => ({ kind: 'specific', amount: number(m, 1), per: unit(m, 2) })],
  [pattern('1(?:U)につき、?(?:N)円'), (m) => ({ kind: 'specific', amount: number(m, 2), per: unit(m, 1) })],
];

const MAX_DEPTH = 6;
const OPEN = pattern('\\(');
const CLOSE = pattern('\\)');

/** One operand: a term, or a whole rate in parentheses (read by `inner`, which knows the combinations). */
export function parseTerm(cursor: TextCursor, inner: (cursor: TextCursor) => Rate | null): Rate | null {
  for (const [expression, read] of READERS) {
    const match = take(cursor, expression);
    if (match) return divides(read(match));
  }
  const start = cursor.at;
  if (cursor.depth >= MAX_DEPTH || !take(cursor, OPEN)) return null;
  cursor.depth += 1;
  const rate = inner(cursor);
  cursor.depth -= 1;
  if (rate && take(cursor, CLOSE)) return rate;
  cursor.at = start;
  return null;
}

/** A formula that divides by zero has no meaning and is left to a person. */
function divides(term: Term): Term | null {
  if (term.kind === 'differential' && term.divisor?.units === 0n) return null;
  if (term.kind === 'linear-differential' && term.whole.units === 0n) return null;
  if (term.kind === 'content-step' && term.step.units === 0n) return null;
  if (term.kind === 'content-specific' && term.quantity.units === 0n) return null;
  return term;
}

function plainDifferential(reference = '', referenceFactor?: string, valueFactor?: string, per = ''): Term {
  return {
    kind: 'differential',
    reference: numberOf(reference),
    referenceFactor: optionalNumber(referenceFactor),
    valueFactor: optionalNumber(valueFactor),
    multiplier: null,
    divisor: null,
    per: rateUnitOf(per),
  };
}
