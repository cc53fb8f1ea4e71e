// What is asked when a preference is claimed, and what is found.
import type { CountryCode } from '../../kernel/country-code.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import { getParameter, type Parameters } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { ReadClaim } from './claim-schema.ts';
import type { CodeComparison } from './compare-codes.ts';
import type { Differential } from './differential-found.ts';
import type { PreferenceCell, PreferenceCells } from './domain/preferential-rate.ts';
import type { Standing } from './domain/standing.ts';

export type ClaimQuestion = {
  /** Of the claim, e.g. `/items/0/claim`. */
  readonly pointer: string;
  readonly asOf: PlainDate;
  readonly code: string;
  readonly origin: CountryCode;
  readonly claim: ReadClaim;
  /** The columns of the line on the day; absent when the schedule has no such line. */
  readonly cells: PreferenceCells | undefined;
  /** Customs value of all lines of the declaration: the waiver looks at the total. */
  readonly totalCustomsValue: Minor;
  readonly simplified: boolean;
  readonly parameters: Parameters;
  /** Yen for one unit of a currency, where it is known. */
  readonly exchangeOf: (currency: string) => Decimal | undefined;
  /** The duty of these goods at a printed rate; absent when it cannot be computed. */
  readonly amountOf: (cell: PreferenceCell) => Minor | undefined;
};

export type ClaimDecision = {
  readonly agreement: string;
  readonly name: Words;
  readonly column: string;
  readonly printed: string;
  readonly law: Words;
  readonly proof: { readonly needed: boolean; readonly kinds: readonly string[]; readonly validityMonths: number };
  /** Last day of the treatment of a country that has left the list of least developed countries. */
  readonly graceUntil: PlainDate | null;
  readonly flags: readonly ClaimFlag[];
  /** Built when somebody reads it. */
  readonly trace: () => TraceStep;
};

export const WAIVER = 'threshold.origin-proof-waiver';
const GRACE = 'preference.ldc-grace-years';
export const HS_EDITION = 'declaration.hs-edition';

export const graceYearsOn = (parameters: Parameters): number => Number(getParameter(parameters, GRACE).value);
export const waiverOn = (parameters: Parameters): Minor => BigInt(getParameter(parameters, WAIVER).value);

export type InForce = Extract<Standing, { kind: 'in-force' }>;

export type ClaimFlag = {
  readonly kind:
    | 'exporter-number-needed'
    | 'exporter-number-unclear'
    | 'ldc-grace'
    | 'epa-not-compared'
    | 'consignment-waived'
    | 'proof-code-question'
    | 'differential-country-assumed'
    | 'differential-test-open';
  readonly pointer: string;
  readonly words: Words;
  readonly detail: string;
};

/** What was found about a claim that stands. */
export type DecidedClaim = {
  readonly standing: InForce;
  readonly cell: PreferenceCell;
  /** False at or below the value up to which no proof is asked for. */
  readonly needed: boolean;
  readonly kinds: readonly string[];
  readonly hsEdition: string;
  /** An agreement's rate that the general preference had to be compared with could not be computed. */
  readonly openEpa: boolean;
  /** Present when the agreement's rates differ by country. */
  readonly differential: Differential | undefined;
  /** How the code on the proof compares, when it states one. */
  readonly codes: CodeComparison | undefined;
};
