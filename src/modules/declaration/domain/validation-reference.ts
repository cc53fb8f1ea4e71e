import type { Parameters } from '../../../kernel/parameters.ts';

/** Of a tariff line, what the checks look at. */
export type LineRule = { readonly units: readonly (string | null)[]; readonly laws: readonly string[] };

export type CodeLists = {
  readonly offices: ReadonlySet<string>;
  /** Bonded place → its office. */
  readonly bondedPlaces: ReadonlyMap<string, string>;
  readonly ports: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly packageUnits: ReadonlySet<string>;
  readonly priceTerms: ReadonlySet<string>;
  readonly laws: ReadonlySet<string>;
  readonly paymentMethods: ReadonlySet<string>;
  readonly declarationKinds: ReadonlySet<string>;
  readonly destinationKinds: ReadonlySet<string>;
};

/** Everything a check knows about its day; plain data, so that the form can run the same checks. */
export type ValidationReference = {
  readonly asOf: string;
  readonly parameters: Parameters;
  readonly codes: CodeLists;
  /** By nine-digit code; a code without a line is refused by the assessment. */
  readonly lines: Readonly<Record<string, LineRule>>;
  /** A preliminary declaration may speak of goods that have not arrived. */
  readonly preliminary: boolean;
};
