// Checklist 4.6 (2) and (8): the cell of the schedule that an agreement gives to goods of this origin.
import type { Agreement } from './origin-reference.ts';

/** The columns of one line that a preference can stand in, as printed. */
export type PreferenceCells = {
  readonly gsp?: string;
  readonly ldc?: string;
  readonly epa: Readonly<Record<string, string>>;
};

export type PreferenceCell = { readonly column: string; readonly printed: string };

/**
 * For least developed countries the general scheme's free cell serves where the schedule prints no cell of their
 * own.
 */
export function preferentialCell(
  { kind, column }: Pick<Agreement, 'kind' | 'column'>,
  cells: PreferenceCells,
): PreferenceCell | undefined {
  switch (kind) {
    case 'gsp':
      return cellOf('gsp', cells.gsp);
    case 'ldc':
      return cellOf('ldc', cells.ldc) ?? cellOf('gsp', cells.gsp);
    case 'epa':
      return cellOf(column, Object.hasOwn(cells.epa, column) ? cells.epa[column] : undefined);
  }
}

const cellOf = (column: string, printed: string | undefined): PreferenceCell | undefined =>
  printed === undefined || printed.trim() === '' ? undefined : { column, printed };
