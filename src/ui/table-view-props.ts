import type { Table } from '@tanstack/react-table';
import type { DataColumn, RowAction } from './table-model.ts';

/** What the table takes to be drawn, as rows on a desk or as cards on a telephone. */
export type TableViewProps<Row> = {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly table: Table<Row>;
  readonly onOpen?: (row: Row) => void;
  readonly marked?: ReadonlySet<string>;
  readonly onMarkedChange?: (marked: ReadonlySet<string>) => void;
  readonly actions?: readonly RowAction<Row>[];
  readonly maxHeight?: string;
  readonly onRowHover?: (row: Row) => void;
};
