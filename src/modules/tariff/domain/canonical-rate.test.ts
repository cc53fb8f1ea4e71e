import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal } from '../../../kernel/decimal.ts';
import { canonicalRate } from './canonical-rate.ts';
import { parseRate } from './parse-rate.ts';
import type { Rate, RateExpression, Term } from './rate-expression.ts';
import type { RateUnit } from './rate-units.ts';

const shortest = ({ units, scale }: Decimal): Decimal => {
  const text = units.toString().padStart(scale + 1, '0');
  const kept = text.slice(text.length - scale).replace(/0+$/, '');
  return decimal(BigInt(text.slice(0, text.length - scale) + (scale === 0 ? '' : kept)), scale === 0 ? 0 : kept.length);
};

const number = fc
  .record({ units: fc.bigInt({ min: 1n, max: 99_999_999n }), scale: fc.integer({ min: 0, max: 4 }) })
  .map(shortest);
const optional = fc.option(number, { nil: null });
const unit = fc.constantFrom<RateUnit>('kg', 'l', 'kl', 'MT', 'g', '㎡', '頭', '足', '枚', '本', '1,000本');

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.constant<Term>({ kind: 'free' }),
  fc.record({ kind: fc.constant('ad-valorem' as const), percent: number }),
  fc.record({ kind: fc.constant('specific' as const), amount: number, per: unit }),
  fc
    .record({
      kind: fc.constant('differential' as const),
      reference: number,
      referenceFactor: optional,
      valueFactor: optional,
      multiplier: optional,
      divisor: optional,
      per: unit,
    })
    .map((made) => (made.multiplier === null ? { ...made, divisor: null } : made)),
  fc.record({
    kind: fc.constant('linear-differential' as const),
    slope: number,
    part: number,
    whole: number,
    constant: number,
    per: unit,
  }),
  fc.record({
    kind: fc.constant('reference-differential' as const),
    goods: fc.constantFrom('部分肉', '枝肉'),
    referenceFactor: optional,
    valueFactor: optional,
    per: unit,
  }),
  fc.record({
    kind: fc.constant('content-specific' as const),
    content: fc.constant('砂糖'),
    quantity: number,
    amount: number,
  }),
  fc.record({
    kind: fc.constant('content-step' as const),
    content: fc.constant('乳糖'),
    base: number,
    over: number,
    step: number,
    add: number,
    per: unit,
  }),
);

const sum: fc.Arbitrary<Rate> = fc
  .array(term, { minLength: 1, maxLength: 3 })
  .map((terms) => (terms.length === 1 ? (terms[0] as Term) : { kind: 'sum', terms }));

const choice: fc.Arbitrary<Rate> = fc.record({
  kind: fc.constant('choice' as const),
  take: fc.constantFrom('greater' as const, 'lesser' as const),
  options: fc.array(sum, { minLength: 2, maxLength: 3 }),
});

const proviso: fc.Arbitrary<Rate> = fc.record({
  kind: fc.constantFrom('floor' as const, 'cap' as const),
  of: fc.oneof(sum, choice),
  limit: sum,
  instead: sum,
});

const nested: fc.Arbitrary<Rate> = fc.oneof(
  sum,
  choice,
  proviso,
  fc.record({
    kind: fc.constant('choice' as const),
    take: fc.constant('lesser' as const),
    options: fc.tuple(choice, sum),
  }),
  fc.tuple(term, choice).map(([a, b]): Rate => ({ kind: 'sum', terms: [a, b as Exclude<Rate, { kind: 'sum' }>] })),
);

const expression: fc.Arbitrary<RateExpression> = fc.record({
  kind: fc.constant('rate' as const),
  marks: fc.subarray(['●', '◎', '※'] as const),
  bracketed: fc.boolean(),
  rate: nested,
  note: fc.option(fc.integer({ min: 1, max: 99 }).map(String), { nil: null }),
});

describe('the canonical writing of a rate', () => {
  it('is read back into the very tree that was written, whatever the tree', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const parsed = parseRate(canonicalRate(tree));
        expect(parsed).toMatchObject({ ok: true });
        expect(parsed.ok && parsed.rate).toEqual(tree);
      }),
      { numRuns: 1500 },
    );
  });

  it('never makes the parser throw or loop on text that is no rate', () => {
    const pieces = fc.constantFrom(
      '無税',
      '5%',
      '円',
      '10',
      '/kg',
      '(',
      ')',
      '又は',
      '+',
      'のうちいずれか高い税率',
      '●',
      '〜',
      '、',
      '　',
      '\n',
      '◆2',
      '課税価格',
      'もの',
      '1キログラムにつき',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        const parsed = parseRate(words.join(''));
        if (parsed.ok) expect(parseRate(parsed.canonical)).toMatchObject({ ok: true, canonical: parsed.canonical });
      }),
      { numRuns: 2000 },
    );
  });
});
