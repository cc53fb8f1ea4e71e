import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';

export type Law = { readonly law: Words; readonly rule: string };

type Told = {
  readonly title: Words;
  readonly inputs?: Readonly<Record<string, readonly [ja: string, value: string | bigint]>>;
  readonly result: string | Minor;
  readonly note?: Words;
};

/** One step of the reasoning; an input is named by its English key and carries its Japanese name with it. */
export const step = ({ rule, law }: Law, { title, inputs = {}, result, note }: Told): TraceStep => ({
  rule,
  title,
  law,
  inputs: Object.entries(inputs).map(([en, [ja, value]]) => ({ name: { ja, en }, value: String(value) })),
  result: String(result),
  ...(note ? { note } : {}),
});
