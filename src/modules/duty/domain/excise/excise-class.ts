// Act on Collection of Domestic Excise Taxes on Imported Goods: which excises there are, what each is measured in,
// which parameters hold its rate and which headings can bear it. All of it is data of the country profile.
import type { Words } from '../../../../kernel/refusal.ts';

export const EXCISE_UNITS = ['KL', 'MT', 'TH'] as const;
export type ExciseUnit = (typeof EXCISE_UNITS)[number];

/** One tax on one class of goods. Two rows with one kind and class are two taxes on the same goods. */
export type ExciseClass = {
  readonly kind: string;
  /** Empty when the kind knows no classes. */
  readonly class: string;
  readonly name: Words;
  /** Name of the tax line. */
  readonly measure: string;
  /** The rate is yen for one of these: kilolitre, tonne, thousand sticks. */
  readonly unit: ExciseUnit;
  /** Parameters whose values make up the rate together; a later one may have lapsed. */
  readonly rates: readonly string[];
  /** Parameters of a rate that rises with the strength. */
  readonly strength?: { readonly base: string; readonly perDegree: string };
  /** Parameter of the strength from which the goods are of another class. */
  readonly belowStrength?: string;
  /** `always`, or the parameter of a stage: the goods count as so many cigarettes, which the declarant states. */
  readonly conversion?: string;
  /** Beginnings of the codes whose goods bear the tax as a rule. */
  readonly headings: readonly string[];
  /** And of those of which a few goods do. */
  readonly alsoHeadings: readonly string[];
};

type Row = Readonly<Record<string, string>>;

/** Rows of `excise-classes.csv` in force on the day. */
export function readExciseClasses(rows: readonly Row[], asOf: string): ExciseClass[] {
  return rows
    .filter(({ valid_from = '', valid_to = '' }) => valid_from <= asOf && (valid_to === '' || asOf <= valid_to))
    .map(readExciseClass);
}

function readExciseClass(row: Row): ExciseClass {
  const unit = EXCISE_UNITS.find((known) => known === row.unit);
  if (unit === undefined || !row.kind || !row.measure || !row.rates) {
    throw new Error(`excise-classes.csv: the row "${row.code}" has no kind, measure, rate or unit`);
  }
  const { base_strength: base, per_degree: perDegree, below_strength: belowStrength, conversion } = row;
  return {
    kind: row.kind,
    class: row.class ?? '',
    name: { ja: row.name_ja ?? '', en: row.name_en ?? '' },
    measure: row.measure,
    unit,
    rates: list(row.rates),
    ...(base && perDegree ? { strength: { base, perDegree } } : {}),
    ...(belowStrength ? { belowStrength } : {}),
    ...(conversion ? { conversion } : {}),
    headings: list(row.headings),
    alsoHeadings: list(row.also_headings),
  };
}

const list = (text: string | undefined): string[] => (text ?? '').split(' ').filter((part) => part !== '');

export const isExpectedOn = ({ headings }: ExciseClass, code: string): boolean =>
  headings.some((heading) => code.startsWith(heading));

export const canBear = (tax: ExciseClass, code: string): boolean =>
  isExpectedOn(tax, code) || tax.alsoHeadings.some((heading) => code.startsWith(heading));
