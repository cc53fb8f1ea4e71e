/** What goes into an assessment beside the request, and what comes out of it. */
import type { CountryCode } from '../../kernel/country-code.ts';
import type { NaccsDigit, StatisticalCode } from '../../kernel/hs-code.ts';
import type { CurrencyCode, Minor } from '../../kernel/money.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { ClaimDecision, ClaimFlag, OriginReference } from '../origin/contract.ts';
import type { QuotaStanding, TariffLine } from '../tariff/contract.ts';
import type { ExchangeInUse, LineValue, PriceTerm } from '../valuation/contract.ts';
import type { RateCandidate } from './domain/choose-rate.ts';
import type { ExciseClass } from './domain/excise/excise-class.ts';
import type { AppliedRemedy } from './domain/remedy/applied-remedy.ts';
import type { Remedy } from './domain/remedy/remedy.ts';
import type { TaxClassHints } from './domain/tax-class-hints.ts';
import type { EvaluatedRate } from './evaluate-columns.ts';
import type { GoodsFlagKind } from './goods-flag-kind.ts';
import type { LowValueLists } from './scheme/low-value-lists.ts';
import type { SchemeAnswer } from './scheme/treatment.ts';

/** Everything an assessment knows about its day, plain data: the server loads it, the browser is handed it. */
export type AssessmentReference = {
  readonly ownCurrency: CurrencyCode;
  /** The edition of the schedule in force on the day, and since when. */
  readonly schedule?: { readonly name: string; readonly validFrom: PlainDate };
  /** Tariff lines valid on the day, by nine-digit code. */
  readonly lines: Readonly<Record<string, TariffLine>>;
  readonly exchange: Readonly<Record<string, ExchangeInUse>>;
  readonly parameters: Parameters;
  readonly countries: Readonly<Record<string, { readonly mfn: boolean }>>;
  readonly priceTerms: Readonly<Record<string, PriceTerm>>;
  /** Simplified tariff, goods left out of low value, relief articles. */
  readonly lowValue: LowValueLists;
  /** By the beginning of the code: what its goods are as a rule, or can never be. */
  readonly taxClassHints?: TaxClassHints;
  /** Excises and their classes in force on the day. */
  readonly excises: readonly ExciseClass[];
  /** Anti-dumping and other additional customs duties in force on the day. */
  readonly remedies: readonly Remedy[];
  /** By certificate number; one that no register holds is absent. */
  readonly quotas?: Readonly<Record<string, QuotaStanding>>;
  /** Agreements, their parties and proofs: what claims for a preference are decided with. */
  readonly origin: OriginReference;
  /** Proofs that a register holds, as `proofKey` writes them. */
  readonly verifiedProofs?: readonly string[];
};

export type TaxLine = {
  readonly measure: string;
  /** Yen; nothing where the law measures goods and not their value. */
  readonly base: Minor;
  /** Where the law measures goods: how much of them in the unit of the rate, which takes the place of the base. */
  readonly taxedBase?: Quantity;
  /** Where the law measures goods and not their value: how much of them, as a reader would write it. */
  readonly baseText?: string;
  /** Given when the rate is, or contains, an amount per unit. */
  readonly baseQuantity?: Quantity;
  readonly rate: string;
  readonly law: Words;
  readonly column?: string;
  /** Exact decimal before any rounding, on the unfloored value. */
  readonly nominal: string;
  /** As kept for the line (R3, R6, R9). */
  readonly amount: Minor;
  /** Floored to 100, as it enters the next base. */
  readonly forNextBase: Minor;
  readonly tariffEdition?: string;
  /** Relief or exemption that made the amount, by its article. */
  readonly relief?: string;
  /** What a relief took from the line: security and later collection need it. */
  readonly relieved?: Minor;
};

export type AssessedItem = {
  readonly number: number;
  readonly code: StatisticalCode;
  readonly naccsDigit: NaccsDigit;
  readonly origin: CountryCode;
  readonly customsValue: Minor;
  readonly value: LineValue;
  readonly taxLines: readonly TaxLine[];
  readonly candidates: readonly RateCandidate<EvaluatedRate>[];
  /** Present when a preference was claimed for the line. */
  readonly claim?: ClaimDecision;
  /** Present when measures lie on top of the duty. */
  readonly remedies?: readonly AppliedRemedy[];
  /** Built only when somebody wants to read it. */
  readonly trace: () => TraceStep[];
};

export type AssessmentTotals = {
  readonly customsValue: Minor;
  readonly duty: Minor;
  readonly excise: Minor;
  readonly consumptionTax: Minor;
  readonly localConsumptionTax: Minor;
  readonly total: Minor;
};

/** Something a reader must know although nothing is wrong: a stand-in exchange rate, a trial rate … */
export type Flag = {
  readonly kind:
    | GoodsFlagKind
    | ClaimFlag['kind']
    | 'proof-unverified'
    | 'relief-unverified'
    | 'gift-acceptance'
    | 'border-tax'
    | 'exchange-fallback'
    | 'exchange-given'
    | 'schedule-carried-forward'
    | 'rates-carried-forward'
    | 'what-if'
    | 'code-not-in-schedule';
  readonly pointer: string;
  readonly words: Words;
  readonly detail: string;
};

export type Assessment = {
  readonly asOf: PlainDate;
  readonly ownCurrency: CurrencyCode;
  readonly items: readonly AssessedItem[];
  readonly totals: AssessmentTotals;
  readonly flags: readonly Flag[];
  /** Present when a scheme other than the general one was asked for. */
  readonly scheme?: SchemeAnswer;
  readonly trace: () => TraceStep[];
};
