import type { Decimal } from '../../../kernel/decimal.ts';
import type { RateUnit } from './rate-units.ts';

/**
 * The duty-rate language of the schedule as a tree. Customs Tariff Act Art. 3 and its annexed table, Temporary
 * Tariff Measures Act Art. 2 and the schedules of the agreements all write rates in it.
 */
export type RateExpression = SimpleRate | ConditionalRate | RangeRate | PartialRate | NoteOnlyRate | NotConcededRate;

/** ● differs below nine digits · ◎ quota or end use · ※ adjustment levy · * and ** concession with levy or mark-up. */
export type RateMark = '●' | '◎' | '※' | '*' | '**';

/** A bracket prints "not the rate in use"; it is kept because it was printed and it decides nothing. */
export type SimpleRate = {
  readonly kind: 'rate';
  readonly marks: readonly RateMark[];
  readonly bracketed: boolean;
  readonly rate: Rate;
  readonly note: string | null;
};

export type ConditionalRate = { readonly kind: 'conditional'; readonly clauses: readonly Clause[] };

/** Several rates stand below the nine digits and the cell only gives their span: never computed. */
export type RangeRate = {
  readonly kind: 'range';
  readonly marks: readonly RateMark[];
  readonly bracketed: boolean;
  readonly spans: readonly RateSpan[];
  readonly orNotConceded: boolean;
  readonly note: string | null;
};

export type PartialRate = {
  readonly kind: 'partial';
  readonly marks: readonly RateMark[];
  readonly spans: readonly RateSpan[];
};
export type NoteOnlyRate = { readonly kind: 'note-only'; readonly note: string };
export type NotConcededRate = { readonly kind: 'not-conceded' };

export type RateSpan = { readonly from: RateBound; readonly to: RateBound | null };
export type RateBound = { readonly marks: readonly RateMark[]; readonly bracketed: boolean; readonly rate: Rate };

export type Rate = Term | Sum | Choice | Proviso;

export type Sum = { readonly kind: 'sum'; readonly terms: readonly Exclude<Rate, Sum>[] };
export type Choice = {
  readonly kind: 'choice';
  readonly take: 'greater' | 'lesser';
  readonly options: readonly Rate[];
};

/** `floor`: when the duty falls below `limit`, it is `instead`; `cap`: when it exceeds `limit`. Applied last. */
export type Proviso = {
  readonly kind: 'floor' | 'cap';
  readonly of: Rate;
  readonly limit: Rate;
  readonly instead: Rate;
};

export type Term =
  | { readonly kind: 'free' }
  | { readonly kind: 'ad-valorem'; readonly percent: Decimal }
  | { readonly kind: 'specific'; readonly amount: Decimal; readonly per: RateUnit }
  | Differential
  | LinearDifferential
  | ReferenceDifferential
  | ContentSpecific
  | ContentStep;

/**
 * `((reference × referenceFactor − value × valueFactor) × multiplier ÷ divisor) / per`; value means value per unit,
 * and a result below zero is zero. Factors are null where the text has none.
 */
export type Differential = {
  readonly kind: 'differential';
  readonly reference: Decimal;
  readonly referenceFactor: Decimal | null;
  readonly valueFactor: Decimal | null;
  readonly multiplier: Decimal | null;
  readonly divisor: Decimal | null;
  readonly per: RateUnit;
};

/** `((value × (slope − part ÷ whole) + constant) − value) / per`. */
export type LinearDifferential = {
  readonly kind: 'linear-differential';
  readonly slope: Decimal;
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly constant: Decimal;
  readonly per: RateUnit;
};

/** Difference between a named standard import price (a dated parameter) and the value. */
export type ReferenceDifferential = {
  readonly kind: 'reference-differential';
  readonly goods: string;
  readonly referenceFactor: Decimal | null;
  readonly valueFactor: Decimal | null;
  readonly per: RateUnit;
};

/** So many yen for each `quantity` kilograms of a substance contained in the goods. */
export type ContentSpecific = {
  readonly kind: 'content-specific';
  readonly content: string;
  readonly quantity: Decimal;
  readonly amount: Decimal;
};

/** `base` per unit, and `add` more for each `step` % by which the content by weight exceeds `over` %. */
export type ContentStep = {
  readonly kind: 'content-step';
  readonly content: string;
  readonly base: Decimal;
  readonly over: Decimal;
  readonly step: Decimal;
  readonly add: Decimal;
  readonly per: RateUnit;
};

export type Clause = {
  readonly condition: Condition;
  readonly marks: readonly RateMark[];
  readonly bracketed: boolean;
  readonly rate: Rate;
  readonly note: string | null;
};

/** Met when every requirement of at least one alternative is met. */
export type Condition = { readonly text: string; readonly anyOf: readonly (readonly Requirement[])[] };

export type Requirement =
  | {
      readonly kind: 'quota';
      readonly quota: 'agreement' | 'wto';
      readonly within: boolean;
      readonly name: string | null;
    }
  | { readonly kind: 'partner'; readonly countries: readonly string[] }
  | { readonly kind: 'other-partners' }
  | { readonly kind: 'season'; readonly from: string; readonly to: string }
  | PriceBand
  | { readonly kind: 'certificate'; readonly text: string }
  | { readonly kind: 'end-use'; readonly text: string }
  | { readonly kind: 'goods'; readonly text: string; readonly isNot: boolean }
  | { readonly kind: 'otherwise' };

/** Value per unit: above `above` (or equal, when `includesAbove`), below `upTo` (or equal, when `includesUpTo`). */
export type PriceBand = {
  readonly kind: 'price';
  readonly per: RateUnit;
  readonly above: Decimal | null;
  readonly includesAbove: boolean;
  readonly upTo: Decimal | null;
  readonly includesUpTo: boolean;
};
