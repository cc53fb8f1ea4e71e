import type { RateForExporter } from './remedy.ts';

/** A measure that was laid on the line, and by whose rate. */
export type AppliedRemedy = {
  readonly code: string;
  readonly whose: RateForExporter['whose'];
  readonly isByExporter: boolean;
  /** A measure, or the rate of one exporter, of the demonstration: there is none like it in law. */
  readonly isInvented: boolean;
};
