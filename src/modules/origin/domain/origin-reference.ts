// What the country profile says about rates of origin: agreements and schemes, who is in them since when, and which
// papers prove an origin. Plain JSON, so that a browser decides a claim with the same data.
import type { CountryCode } from '../../../kernel/country-code.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Words } from '../../../kernel/refusal.ts';

export type SchemeKind = 'epa' | 'gsp' | 'ldc';
/** `full`: work done in any party counts; `materials`: originating materials of parties count. */
export type Cumulation = 'full' | 'materials' | 'donor' | 'none';

/** One column of the schedule; RCEP has three of them under one agreement. */
export type Agreement = {
  /** Key of the schedule's column: `EU`, `RCEP_CN`, `gsp` … */
  readonly column: string;
  /** `EU`, `RCEP`, `CPTPP`, `GSP` …; other writings are aliases. */
  readonly agreement: string;
  readonly kind: SchemeKind;
  readonly name: Words;
  readonly law: Words;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly proofs: readonly string[];
  readonly proofMonths: number;
  readonly hsEdition: string;
  readonly cumulation: Cumulation;
  /** Above this value an exporter's statement has to name the exporter's registered number. */
  readonly exporterNumberAbove: { readonly amount: string; readonly currency: string } | null;
};

/** A country's place in a column. */
export type Party = {
  readonly column: string;
  readonly country: CountryCode;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** In place of the agreement's own list. */
  readonly proofs: readonly string[] | null;
  /** Day of leaving the United Nations' list of least developed countries. */
  readonly graduated: PlainDate | null;
  /** Last day of the grace after it, where an order names one. */
  readonly graceEnds: PlainDate | null;
  /** Beginnings of codes for which this country has no preference. */
  readonly excludedCodes: readonly string[];
};

export type ProofKind = {
  readonly code: string;
  readonly name: Words;
  readonly needsNumber: boolean;
  readonly needsDate: boolean;
};

/** An agreement whose rates differ by the group of the country of origin, and what it asks for then. */
export type DifferentialRule = {
  readonly agreement: string;
  readonly law: Words;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Share of value from the exporting country that goods of the appendix must reach. */
  readonly localValuePercent: string;
  /** Beginnings of the codes in the importing party's appendix, as far as we hold it. */
  readonly appendix: readonly string[];
  readonly appendixComplete: boolean;
};

export type OriginReference = {
  readonly agreements: readonly Agreement[];
  readonly parties: readonly Party[];
  /** Every writing of an agreement that is understood, in capitals, to its own code. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly proofKinds: Readonly<Record<string, ProofKind>>;
  readonly kindAliases: Readonly<Record<string, string>>;
  readonly differentials: readonly DifferentialRule[];
  /** Editions of the Harmonized System, oldest first. */
  readonly hsEditions: readonly string[];
  /** By edition and code (`2017:880390`; headings, too): what it became in the next edition. */
  readonly hsCorrelations: Readonly<Record<string, readonly string[]>>;
};

export const agreementOf = ({ aliases }: OriginReference, text: string): string | undefined => {
  const key = text.trim().toUpperCase();
  return Object.hasOwn(aliases, key) ? aliases[key] : undefined;
};

export const proofKindOf = ({ proofKinds, kindAliases }: OriginReference, text: string): ProofKind | undefined => {
  const key = text.trim().toUpperCase().replaceAll('-', '_');
  const code = Object.hasOwn(kindAliases, key) ? kindAliases[key] : key;
  return code !== undefined && Object.hasOwn(proofKinds, code) ? proofKinds[code] : undefined;
};
