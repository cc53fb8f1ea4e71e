// The state of one declaration beside its content: what the row holds and what the facts fold to.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { DeclarationState } from './lifecycle.ts';

export type Totals = {
  readonly customsValue: bigint;
  readonly duty: bigint;
  readonly excise: bigint;
  readonly consumptionTax: bigint;
  readonly localConsumptionTax: bigint;
  readonly total: bigint;
};

export const NO_TOTALS: Totals = {
  customsValue: 0n,
  duty: 0n,
  excise: 0n,
  consumptionTax: 0n,
  localConsumptionTax: 0n,
  total: 0n,
};

export type CorrectionOutcome = 'requested' | 'accepted' | 'rejected';

/** Everything that changes along the lifecycle. */
export type DeclarationFlow = {
  readonly state: DeclarationState;
  readonly branch: number;
  /** The version in force; a requested correction waits as a later one. */
  readonly version: number;
  readonly latestVersion: number;
  readonly condition: string;
  readonly category: 1 | 2 | 3 | null;
  readonly queuedUntil: string | null;
  /** Law, rates and exchange rates are those of this day. */
  readonly lodgedOn: PlainDate | null;
  readonly carriedInOn: PlainDate | null;
  /** The tax that the permit waits for was paid under a payment number; a change makes it due anew. */
  readonly taxPaidOn: PlainDate | null;
  readonly permittedOn: PlainDate | null;
  readonly permitNumber: string | null;
  readonly withdrawalReason: string | null;
  readonly amendmentCount: number;
  readonly correction: CorrectionOutcome | null;
  readonly totals: Totals;
  /** Facts stated so far: the lock of whoever saw the declaration before. */
  readonly rowVersion: number;
};

export type TotalsText = { readonly [Name in keyof Totals]: string };

export const totalsText = (totals: Totals): TotalsText => ({
  customsValue: String(totals.customsValue),
  duty: String(totals.duty),
  excise: String(totals.excise),
  consumptionTax: String(totals.consumptionTax),
  localConsumptionTax: String(totals.localConsumptionTax),
  total: String(totals.total),
});

export const readTotals = (text: TotalsText): Totals => ({
  customsValue: BigInt(text.customsValue),
  duty: BigInt(text.duty),
  excise: BigInt(text.excise),
  consumptionTax: BigInt(text.consumptionTax),
  localConsumptionTax: BigInt(text.localConsumptionTax),
  total: BigInt(text.total),
});
