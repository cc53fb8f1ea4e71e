import type { ReactNode } from 'react';

export type CellValue = string | number | bigint | boolean | null | undefined;

export type DataColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** What is sorted by, and written to CSV. Strings sort as text: give a bigint or number to sort by size. */
  readonly value: (row: Row) => CellValue;
  /** How it looks; the value itself when absent. */
  readonly cell?: (row: Row) => ReactNode;
  /** How it is written to CSV, when not as the value. */
  readonly text?: (row: Row) => string;
  readonly align?: 'start' | 'end' | 'center';
  /** Pixels. */
  readonly width?: number;
  readonly sortable?: boolean;
  readonly hiddenAtFirst?: boolean;
  /** The totals row, over all rows shown. */
  readonly total?: (rows: readonly Row[]) => ReactNode;
};

export type RowAction<Row> = {
  readonly id: string;
  readonly label: string;
  /** One letter, while a row has the focus. */
  readonly shortcut?: string;
  /** The marked rows, or the one with the focus. */
  readonly run: (rows: readonly Row[]) => void;
};

export type TableState = 'ready' | 'loading' | 'error' | 'partial';

export function compareValues(left: CellValue, right: CellValue, collator: Intl.Collator): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return 1;
  if (right === null || right === undefined) return -1;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return left < right ? -1 : 1;
}

/** Header and rows as text, in the order and with the columns now on the screen. */
export function tableText<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string[][] {
  const cell = (column: DataColumn<Row>, row: Row): string => column.text?.(row) ?? String(column.value(row) ?? '');
  return [columns.map((column) => column.header), ...rows.map((row) => columns.map((column) => cell(column, row)))];
}
