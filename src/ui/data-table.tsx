import { type ReactNode, useMemo } from 'react';
import type { ColumnPreferences, Density } from './column-preferences.ts';
import { csvText } from './csv-text.ts';
import styles from './data-table.module.css';
import { TableCards } from './data-table-cards.tsx';
import { TableGrid } from './data-table-grid.tsx';
import { TableTools } from './data-table-tools.tsx';
import { downloadText } from './download-text.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { useWords } from './intl.tsx';
import { Skeleton } from './skeleton.tsx';
import { type DataColumn, type RowAction, type TableState, tableText } from './table-model.ts';
import { useColumnPreferences } from './use-column-preferences.ts';
import { useNarrow } from './use-narrow.ts';
import { useSortedRows } from './use-sorted-rows.ts';

export type DataTableProps<Row> = {
  /** Names the remembered columns; unique among tables. */
  readonly id: string;
  /** Says what the rows are, to those who hear the page. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly state?: TableState;
  /** Why not everything is here, when the state is partial. */
  readonly partialNote?: ReactNode;
  readonly errorNote?: ReactNode;
  readonly onRetry?: () => void;
  readonly empty?: ReactNode;
  /** Chips and fields that narrow the rows. */
  readonly filters?: ReactNode;
  readonly tools?: ReactNode;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly marked?: ReadonlySet<string>;
  readonly onMarkedChange?: (marked: ReadonlySet<string>) => void;
  readonly actions?: readonly RowAction<Row>[];
  readonly initialSort?: { readonly column: string; readonly descending?: boolean };
  readonly density?: Density;
  /** Tallest the table may grow before it scrolls by itself, as CSS. */
  readonly maxHeight?: string;
  /** On a telephone: cards, or the same table scrolled sideways. */
  readonly narrow?: 'cards' | 'scroll';
  readonly onRowHover?: (row: Row) => void;
};

/** Rows people work through: sorted, chosen, marked, opened and taken away, by mouse or by key. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, state = 'ready', density = 'dense', narrow = 'cards' } = props;
  const first: ColumnPreferences = useMemo(
    () => ({ hidden: columns.filter((column) => column.hiddenAtFirst).map((column) => column.id), density }),
    [columns, density],
  );
  const known = columns.map((column) => column.id);
  const [preferences, change] = useColumnPreferences(props.id, known, first);
  const shown = useMemo(
    () => columns.filter((column) => !preferences.hidden.includes(column.id)),
    [columns, preferences.hidden],
  );
  const table = useSortedRows(props.rows, columns, props.rowId, props.initialSort);
  const sorted = table.getRowModel().rows.map((row) => row.original);
  const isNarrow = useNarrow() && narrow === 'cards';
  const download = (): void =>
    downloadText({ name: `${props.id}.csv`, text: csvText(tableText(shown, sorted)), type: 'text/csv' });
  return (
    <div className={styles.frame} data-rows={preferences.density}>
      <TableTools
        {...props}
        count={state === 'loading' ? null : sorted.length}
        preferences={preferences}
        first={first}
        onChange={change}
        onDownload={download}
        rows={sorted}
      />
      {state === 'partial' && <PartialNote note={props.partialNote} onRetry={props.onRetry} />}
      <TableBody props={props} rowCount={sorted.length}>
        {isNarrow ? (
          <TableCards {...props} rows={sorted} columns={shown} table={table} />
        ) : (
          <TableGrid {...props} rows={sorted} columns={shown} table={table} density={preferences.density} />
        )}
      </TableBody>
    </div>
  );
}

function TableBody<Row>(given: {
  readonly props: DataTableProps<Row>;
  readonly rowCount: number;
  readonly children: ReactNode;
}): ReactNode {
  const { props, rowCount, children } = given;
  const word = useWords();
  if (props.state === 'loading' && rowCount === 0) {
    return (
      <div className={styles.waiting}>
        <Skeleton lines={8} height={20} />
      </div>
    );
  }
  if (props.state === 'error') return <ErrorState onRetry={props.onRetry}>{props.errorNote}</ErrorState>;
  if (rowCount === 0) return props.empty ?? <EmptyState title={word('ui.table.empty')} />;
  return children;
}

function PartialNote(props: { readonly note: ReactNode; readonly onRetry: (() => void) | undefined }): ReactNode {
  const word = useWords();
  return (
    <p className={styles.partial} role="status">
      {props.note ?? word('ui.table.partial')}{' '}
      {props.onRetry && (
        <button type="button" className={styles.again} onClick={props.onRetry}>
          {word('ui.retry')}
        </button>
      )}
    </p>
  );
}
