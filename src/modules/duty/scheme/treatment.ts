/** What the scheme of the declaration and the relief of a line make of its taxes; decided before it is computed. */
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import type { Share } from '../domain/relief/decide-relief.ts';

export type Exemption = { readonly article: string; readonly law: Words };
export type Relieved = Exemption & { readonly share: Share; readonly consumptionTax: boolean };

export type Treatment = {
  /** The rate of the simplified tariff, as the schedule would print it. */
  readonly simplified?: { readonly group: string; readonly printed: string };
  /** The duty is exempt whatever its rate. */
  readonly duty?: Exemption;
  readonly consumptionTax?: Exemption;
  readonly relief?: Relieved;
  /** Why, for the trace of the line. */
  readonly steps: readonly TraceStep[];
};

export type SchemeAnswer = {
  readonly asked: 'simplified' | 'de-minimis-check';
  readonly applied: 'simplified' | 'de-minimis' | 'general';
  /** Total customs value that was held against the limit, with that of linked declarations. */
  readonly value: bigint;
  readonly limit: bigint;
};
