import type { OriginReference } from './domain/origin-reference.ts';

type Row = Readonly<Record<string, string>>;
type Correlations = Pick<OriginReference, 'hsEditions' | 'hsCorrelations'>;

const HEADING = 4;

/**
 * A proof may name its goods by heading only: what became of a heading is what became of its subheadings, beside the
 * heading itself unless the table says that it ended.
 */
export function readCorrelations(rows: readonly Row[]): Correlations {
  const became = new Map<string, Set<string>>();
  const add = (key: string, codes: readonly string[]): void => {
    const known = became.get(key) ?? new Set<string>();
    for (const code of codes) known.add(code);
    became.set(key, known);
  };
  for (const { from_edition: edition = '', from_code: from = '', to_codes: to = '' } of rows) {
    add(`${edition}:${from}`, to.split(' '));
  }
  const stated = new Set(became.keys());
  for (const { from_edition: edition = '', from_code: from = '', to_codes: to = '' } of rows) {
    const heading = from.slice(0, HEADING);
    const key = `${edition}:${heading}`;
    if (from.length === HEADING || stated.has(key)) continue;
    add(key, [heading, ...to.split(' ').map((code) => code.slice(0, HEADING))]);
  }
  const editions = rows.flatMap((row) => [row.from_edition ?? '', row.to_edition ?? '']);
  return {
    hsEditions: [...new Set(editions)].sort(),
    hsCorrelations: Object.fromEntries([...became].map(([key, codes]) => [key, [...codes]])),
  };
}
