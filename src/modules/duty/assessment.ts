/** What goes into an assessment beside the request, and what comes out of it. */
import type { CountryCode } from '../../kernel/country-code.ts';
import type { NaccsDigit, StatisticalCode } from '../../kernel/hs-code.ts';
import type { CurrencyCode, Minor } from '../../kernel/money.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { TariffLine } from '../tariff/contract.ts';
import type { ExchangeInUse, LineValue, PriceTerm } from '../valuation/contract.ts';
import type { RateCandidate } from './domain/choose-rate.ts';
import type { EvaluatedRate } from './evaluate-columns.ts';

/** A preference that was claimed and proven for one line; the origin room decides that and hands it in. */
export type ProvenPreference = { readonly column: string; readonly printed: string };

/** Everything an assessment knows about its day, plain data: the server loads it, the browser is handed it. */
export type AssessmentReference = {
  readonly ownCurrency: CurrencyCode;
  /** Tariff lines valid on the day, by nine-digit code. */
  readonly lines: Readonly<Record<string, TariffLine>>;
  readonly exchange: Readonly<Record<string, ExchangeInUse>>;
  readonly parameters: Parameters;
  readonly countries: Readonly<Record<string, { readonly mfn: boolean }>>;
  readonly priceTerms: Readonly<Record<string, PriceTerm>>;
  /** By zero-based line index. */
  readonly preferences?: Readonly<Record<number, ProvenPreference>>;
};

export type TaxLine = {
  readonly measure: string;
  readonly base: Minor;
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
  readonly kind: 'exchange-fallback' | 'exchange-given' | 'what-if' | 'code-not-in-schedule';
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
  readonly trace: () => TraceStep[];
};
