import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef } from 'react';
import type { Density } from './column-preferences.ts';
import styles from './data-table.module.css';
import { TableHead } from './data-table-head.tsx';
import { TableRow } from './data-table-row.tsx';
import { useWords } from './intl.tsx';
import type { DataColumn } from './table-model.ts';
import type { TableViewProps } from './table-view-props.ts';
import { toggled } from './toggled.ts';
import { useRowKeys } from './use-row-keys.ts';

/** A real table of which only the rows in sight are drawn. */
export function TableGrid<Row>(props: TableViewProps<Row> & { readonly density: Density }): ReactNode {
  const { rows, columns, rowId, marked, onMarkedChange } = props;
  const box = useRef<HTMLElement>(null);
  const word = useWords();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => (props.density === 'dense' ? 35 : 49),
    overscan: 12,
    // The head and the totals stand over the rows; a row with the focus must not hide under them.
    scrollPaddingEnd: 76,
    getItemKey: (index) => rowId(rows[index] as Row),
  });
  const latest = useRef(props);
  latest.current = props;
  // One function for good: a new one each time would draw every row again at every key.
  const open = useCallback((row: Row): void => latest.current.onOpen?.(row), []);
  const mark = useCallback((row: Row): void => {
    const now = latest.current;
    now.onMarkedChange?.(toggled(now.marked ?? new Set(), now.rowId(row)));
  }, []);
  const keys = useRowKeys({
    rows,
    scrollTo: (index) => virtual.scrollToIndex(index),
    find: (index) => box.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null,
    onOpen: props.onOpen,
    onMark: onMarkedChange && mark,
    actions: props.actions,
    chosen: (row) => (marked && marked.size > 0 ? rows.filter((each) => marked.has(rowId(each))) : [row]),
  });
  return (
    <section
      ref={box}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      aria-label={props.caption}
      style={{ maxHeight: props.maxHeight ?? 'min(72vh, 900px)' }}
      onKeyDown={keys.onKeyDown}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1} style={{ minWidth: leastWidth(columns) }}>
        <caption className="unseen">
          {props.caption} {word('ui.table.keys')}
        </caption>
        <TableHead {...props} />
        <Rows
          {...props}
          {...(props.onOpen && { onOpen: open })}
          virtual={virtual}
          active={keys.active}
          onMark={mark}
          onFocusRow={keys.onFocusRow}
        />
        <Totals columns={columns} rows={rows} isMarkable={onMarkedChange !== undefined} />
      </table>
    </section>
  );
}

function Rows<Row>(
  props: TableViewProps<Row> & {
    readonly virtual: Virtualizer<HTMLElement, Element>;
    readonly active: number;
    readonly onMark: (row: Row) => void;
    readonly onFocusRow: (index: number) => void;
  },
): ReactNode {
  const { virtual, rows, columns, rowId, marked } = props;
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0);
  const isMarkable = props.onMarkedChange !== undefined;
  const span = columns.length + (isMarkable ? 1 : 0);
  return (
    <tbody>
      {above > 0 && <Spacer height={above} span={span} />}
      {items.map((item) => {
        const row = rows[item.index] as Row;
        return (
          <TableRow
            key={item.key}
            row={row}
            index={item.index}
            columns={columns}
            isActive={item.index === props.active}
            isMarked={isMarkable ? (marked?.has(rowId(row)) ?? false) : undefined}
            measure={virtual.measureElement}
            onMark={props.onMark}
            onFocus={props.onFocusRow}
            onOpen={props.onOpen}
            onHover={props.onRowHover}
          />
        );
      })}
      {below > 0 && <Spacer height={below} span={span} />}
    </tbody>
  );
}

function Spacer(props: { readonly height: number; readonly span: number }): ReactNode {
  return (
    <tr aria-hidden className={styles.spacer}>
      <td colSpan={props.span} style={{ height: props.height }} />
    </tr>
  );
}

function Totals<Row>(props: {
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly isMarkable: boolean;
}): ReactNode {
  const word = useWords();
  if (!props.columns.some((column) => column.total)) return null;
  return (
    <tfoot>
      <tr>
        {props.isMarkable && <td />}
        {props.columns.map((column, index) => (
          <td key={column.id} data-align={column.align ?? 'start'}>
            {column.total ? column.total(props.rows) : index === 0 && word('ui.table.total')}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function leastWidth<Row>(columns: readonly DataColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 120), 0);
}
