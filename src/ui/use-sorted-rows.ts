import {
  type ColumnDef,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  type Table,
  useReactTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useUi } from './intl.tsx';
import { type CellValue, compareValues, type DataColumn } from './table-model.ts';

/** Rows in the order asked for, sorted as the reader's language sorts. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  rowId: (row: Row) => string,
  initialSort?: { readonly column: string; readonly descending?: boolean },
): Table<Row> {
  const { language } = useUi();
  const [sorting, setSorting] = useState<SortingState>(() =>
    initialSort ? [{ id: initialSort.column, desc: initialSort.descending ?? false }] : [],
  );
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return columns.map(
      (column): ColumnDef<Row, CellValue> => ({
        id: column.id,
        accessorFn: (row) => column.value(row),
        enableSorting: column.sortable !== false,
        sortUndefined: false,
        sortingFn: (a, b) => compareValues(column.value(a.original), column.value(b.original), collator),
      }),
    );
  }, [columns, language]);
  return useReactTable<Row>({
    data: rows as Row[],
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: (row) => rowId(row),
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
}
