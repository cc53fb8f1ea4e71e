// Consumption Tax Act Art. 29 and Annexed Table 1 (handbook 2.3): food and drink bear the reduced rate, and whether
// goods are that is decided by their use. The code of the schedule hints at it; nothing is decided here.
import type { TaxClass } from './tax-rules.ts';

/** `never-food`: no goods of the code can be eaten. */
export const TAX_CLASS_HINTS = ['standard', 'reduced', 'never-food'] as const;
export type TaxClassHint = (typeof TAX_CLASS_HINTS)[number];
export type TaxClassHints = Readonly<Record<string, TaxClassHint>>;

type Row = Readonly<Record<string, string>>;

/** Rows of `tax-class-hints.csv` in force on the day, by the beginning of the code. */
export function taxClassHintsOn(rows: readonly Row[], asOf: string): TaxClassHints {
  const inForce = rows.filter(
    ({ valid_from = '', valid_to = '' }) => valid_from <= asOf && (valid_to === '' || asOf <= valid_to),
  );
  return Object.fromEntries(inForce.map((row) => [row.prefix ?? '', hintOf(row)]));
}

function hintOf({ prefix, tax_class }: Row): TaxClassHint {
  const hint = TAX_CLASS_HINTS.find((known) => known === tax_class);
  if (hint === undefined || !prefix) throw new Error(`tax-class-hints.csv: "${prefix}" has no known tax class`);
  return hint;
}

/** What the code says against the tax class that was declared; the longest beginning of it counts. */
export function doubtOfTaxClass(
  { code, taxClass }: { readonly code: string; readonly taxClass: TaxClass },
  hints: TaxClassHints,
): 'reduced-rate-doubtful' | 'reduced-rate-possible' | undefined {
  const hint = hintFor(code, hints);
  if (taxClass === 'reduced' && (hint === 'never-food' || hint === 'standard')) return 'reduced-rate-doubtful';
  return taxClass === 'standard' && hint === 'reduced' ? 'reduced-rate-possible' : undefined;
}

function hintFor(code: string, hints: TaxClassHints): TaxClassHint | undefined {
  for (let length = code.length; length >= 2; length--) {
    const prefix = code.slice(0, length);
    if (Object.hasOwn(hints, prefix)) return hints[prefix];
  }
  return undefined;
}
