import type { Words } from './refusal.ts';

/**
 * One step of a reasoned decision: the rule by name, its legal source, what went in and what came out.
 * A whole decision is a list of steps; a step may be broken down into `children`.
 */
export type TraceStep = {
  /** Stable key of the rule, e.g. `R2` or `duty.rate-choice`. */
  readonly rule: string;
  readonly title: Words;
  readonly law: Words;
  readonly inputs: readonly TraceInput[];
  readonly result: string;
  readonly note?: Words;
  readonly children?: readonly TraceStep[];
};

export type TraceInput = { readonly name: Words; readonly value: string };
