import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import styles from './data-table.module.css';
import { useWords } from './intl.tsx';
import type { DataColumn } from './table-model.ts';
import type { TableViewProps } from './table-view-props.ts';
import { toggled } from './toggled.ts';

/** The same rows for a telephone: the first column names the card, the rest are labelled lines. */
export function TableCards<Row>(props: TableViewProps<Row>): ReactNode {
  const { rows, rowId } = props;
  const box = useRef<HTMLElement>(null);
  const word = useWords();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 60 + props.columns.length * 26,
    overscan: 4,
    getItemKey: (index) => rowId(rows[index] as Row),
  });
  const totalled = props.columns.filter((column) => column.total);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section ref={box} className={styles.cardScroll} tabIndex={0} aria-label={props.caption}>
      <ul className={styles.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            className={styles.cardPlace}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Card {...props} row={rows[item.index] as Row} index={item.index} />
          </li>
        ))}
      </ul>
      {totalled.length > 0 && (
        <dl className={styles.cardTotals}>
          {totalled.map((column) => (
            <div key={column.id}>
              <dt>
                {word('ui.table.total')} {column.header}
              </dt>
              <dd className="figures">{column.total?.(rows)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Card<Row>(props: TableViewProps<Row> & { readonly row: Row; readonly index: number }): ReactNode {
  const { row, columns, onOpen, marked, onMarkedChange, rowId } = props;
  const word = useWords();
  const [title, ...rest] = columns;
  const look = (column: DataColumn<Row>): ReactNode => column.cell?.(row) ?? String(column.value(row) ?? '');
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        {onMarkedChange && (
          <input
            type="checkbox"
            aria-label={word('ui.table.mark', { row: props.index + 1 })}
            checked={marked?.has(rowId(row)) ?? false}
            onChange={() => onMarkedChange(toggled(marked ?? new Set(), rowId(row)))}
          />
        )}
        <div className={styles.cardTitle}>{title && look(title)}</div>
        {onOpen && (
          <button type="button" className={styles.again} onClick={() => onOpen(row)}>
            {word('ui.open')}
          </button>
        )}
      </div>
      <dl className={styles.cardLines}>
        {rest.map((column) => (
          <div key={column.id}>
            <dt>{column.header}</dt>
            <dd>{look(column)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
