// Customs Tariff Act Art. 6 to 9, Temporary Tariff Measures Act Art. 7-3 to 7-8 (handbook 2.7): customs duties on top
// of the ordinary one, by product, origin and exporter. A preference takes none of those away that name no column.
import type { Words } from '../../../../kernel/refusal.ts';

/** In the order in which they are laid on top of the duty. */
export const REMEDY_KINDS = [
  'special-safeguard',
  'provisional-safeguard',
  'safeguard',
  'retaliatory',
  'provisional-countervailing',
  'countervailing',
  'provisional-anti-dumping',
  'anti-dumping',
  'anti-circumvention',
] as const;

/** How a measure was got round: the goods were altered a little, or come by way of a third country. */
export const CIRCUMVENTIONS = ['altered-goods', 'third-country'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/**
 * `added`: the rate on its own base. `share-of-duty`: a fraction of the ordinary duty. `raised-to`: what the ordinary
 * duty falls short of this rate.
 */
export const REMEDY_WAYS = ['added', 'share-of-duty', 'raised-to'] as const;

/** A measure as it stands on one day; plain JSON, so that a browser can be handed it. */
export type Remedy = {
  readonly code: string;
  readonly kind: RemedyKind;
  readonly how: (typeof REMEDY_WAYS)[number];
  readonly name: Words;
  readonly law: Words;
  /** Beginnings of the nine-digit codes. */
  readonly products: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** No origin included means every origin. */
  readonly origins: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Columns of the schedule whose rate it comes on top of; left out: whichever rate applies. */
  readonly columns?: readonly string[];
  readonly exporters: readonly {
    readonly names: readonly string[];
    readonly rate: string;
    /** A name of the demonstration: the exporters of the notice are not in our sources. */
    readonly isInvented?: true;
  }[];
  /** For every other exporter; a rate as the schedule prints one, or the key of a parameter. */
  readonly rate: string;
  readonly from: string;
  readonly to: string | null;
  readonly status: 'confirmed' | 'unconfirmed' | 'derived' | 'demonstration';
  /** The measure that this one extends to goods which got round it; its rates and exporters are those of that one. */
  readonly extends?: { readonly code: string; readonly way: (typeof CIRCUMVENTIONS)[number] };
};

type Goods = { readonly code: string; readonly origin: string };

/** The measures on these goods, in their order. */
export const remediesOn = (remedies: readonly Remedy[], goods: Goods): Remedy[] => {
  const covering = remedies.filter(
    ({ products, origins }) => isCovered(products, goods.code) && isFrom(origins, goods.origin),
  );
  // Goods that a measure covers itself have not got round it.
  const isExtendedTwice = ({ extends: of }: Remedy) =>
    of !== undefined && covering.some(({ code }) => code === of.code);
  return covering
    .filter((remedy) => !isExtendedTwice(remedy))
    .sort((a, b) => REMEDY_KINDS.indexOf(a.kind) - REMEDY_KINDS.indexOf(b.kind));
};

export const isCovered = ({ include, exclude }: Remedy['products'], code: string): boolean =>
  include.some((prefix) => code.startsWith(prefix)) && !exclude.some((prefix) => code.startsWith(prefix));

const isFrom = ({ include, exclude }: Remedy['origins'], origin: string): boolean =>
  (include.length === 0 || include.includes(origin)) && !exclude.includes(origin);

/** The measure as far as triggers have set it off: each for all of its goods, or for those that it names. */
export function awakenedBy(
  remedy: Remedy,
  triggers: readonly { readonly measure: string; readonly codes: readonly string[] }[],
): Remedy | undefined {
  const own = triggers.filter(({ measure }) => measure === remedy.code);
  if (own.length === 0) return undefined;
  if (own.some(({ codes }) => codes.length === 0)) return remedy;
  const named = own.flatMap(({ codes }) => codes);
  return { ...remedy, products: { ...remedy.products, include: [...new Set(named)] } };
}

export type RateForExporter = {
  readonly rate: string;
  readonly whose: 'exporter' | 'others' | 'exporter-missing';
  readonly isInvented?: true;
};

/** An exporter that the measure does not name, or that nobody named, pays the rate of all others. */
export function rateForExporter(remedy: Remedy, exporter: string | undefined): RateForExporter {
  if (remedy.exporters.length === 0) return { rate: remedy.rate, whose: 'others' };
  if (exporter === undefined) return { rate: remedy.rate, whose: 'exporter-missing' };
  const wanted = plainName(exporter);
  const named = remedy.exporters.find(({ names }) => names.some((name) => plainName(name) === wanted));
  if (named === undefined) return { rate: remedy.rate, whose: 'others' };
  return { rate: named.rate, whose: 'exporter', ...(named.isInvented ? { isInvented: true } : {}) };
}

const FORMS = /\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|bv|nv)\b/g;
const FORMS_CJK = /株式会社|有限会社|股[份分]有限公司|有限責任公司|有限公司|주식회사|\(주\)|\(株\)/g;

/** Width, case, punctuation, blanks and the legal form of a company do not make another exporter. */
export function plainName(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().replace(FORMS_CJK, ' ');
  return folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(FORMS, ' ')
    .replace(/\s+/g, '');
}
