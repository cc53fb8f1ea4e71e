import { type MouseEvent, memo, type ReactNode } from 'react';
import styles from './data-table.module.css';
import { useWords } from './intl.tsx';
import type { DataColumn } from './table-model.ts';

type TableRowProps<Row> = {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly isActive: boolean;
  readonly isMarked: boolean | undefined;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onMark: (row: Row) => void;
  readonly onFocus: (index: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onHover: ((row: Row) => void) | undefined;
};

function PlainTableRow<Row>(props: TableRowProps<Row>): ReactNode {
  const { row, index, isMarked, onOpen } = props;
  const word = useWords();
  const open = (event: MouseEvent): void => {
    const isOwn = event.target instanceof Element && event.target.closest('a,button,input,label,select');
    if (!isOwn && !window.getSelection()?.toString()) onOpen?.(row);
  };
  return (
    <tr
      ref={props.measure}
      className={styles.row}
      data-index={index}
      data-marked={isMarked || undefined}
      data-opens={onOpen ? true : undefined}
      aria-rowindex={index + 2}
      tabIndex={props.isActive ? 0 : -1}
      onFocus={() => props.onFocus(index)}
      onClick={open}
      onMouseEnter={() => props.onHover?.(row)}
    >
      {isMarked !== undefined && (
        <td className={styles.mark}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={word('ui.table.mark', { row: index + 1 })}
            checked={isMarked}
            onChange={() => props.onMark(row)}
          />
        </td>
      )}
      {props.columns.map((column) => (
        <td key={column.id} data-align={column.align ?? 'start'}>
          {column.cell ? column.cell(row) : String(column.value(row) ?? '')}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only when its own row, place or mark changes: what keeps ten thousand rows smooth. */
export const TableRow = memo(
  PlainTableRow,
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.columns === after.columns &&
    before.isActive === after.isActive &&
    before.isMarked === after.isMarked &&
    before.onOpen === after.onOpen &&
    before.onMark === after.onMark,
) as typeof PlainTableRow;
