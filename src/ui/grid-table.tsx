import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useImperativeHandle, useRef } from 'react';
import styles from './editable-grid.module.css';
import { GridCell } from './grid-cell.tsx';
import type { GridColumn } from './grid-model.ts';
import type { GridViewProps } from './grid-view-props.ts';
import { useWords } from './intl.tsx';
import { LineMenu } from './line-menu.tsx';

/** The grid on a desk: a table of fields of which only the lines in sight, and the one with the cursor, are drawn. */
export function GridTable<Line>(props: GridViewProps<Line>): ReactNode {
  const { lines, columns, focused } = props;
  const box = useRef<HTMLElement>(null);
  const word = useWords();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 42,
    overscan: 8,
    scrollPaddingEnd: 44,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const keep = focused < lines.length && !inSight.includes(focused);
      return keep ? [...inSight, focused].sort((a, b) => a - b) : inSight;
    },
  });
  useImperativeHandle(props.scrollRef, () => (index: number) => virtual.scrollToIndex(index));
  const items = virtual.getVirtualItems();
  let end = 0;
  const span = columns.length + 2;
  return (
    <section ref={box} className={styles.scroll} aria-label={props.caption}>
      <table className={styles.table} aria-rowcount={lines.length + 1} style={{ minWidth: leastWidth(columns) }}>
        <caption className="unseen">{props.caption}</caption>
        <GridHead columns={columns} readOnly={props.readOnly ?? false} />
        <tbody>
          {items.flatMap((item) => {
            const gap = item.start - end;
            end = item.end;
            const line = lines[item.index] as Line;
            return [
              gap > 0 && <Gap key={`gap-${item.index}`} height={gap} span={span} />,
              <tr key={item.key} ref={virtual.measureElement} data-index={item.index} aria-rowindex={item.index + 2}>
                <th scope="row" className={styles.number}>
                  <span className="unseen">{word('ui.grid.line')}</span>
                  {item.index + 1}
                </th>
                <Cells grid={props} line={line} index={item.index} />
                {!props.readOnly && (
                  <td className={styles.more}>
                    <LineMenu index={item.index} onAction={props.acts.onAction} />
                  </td>
                )}
              </tr>,
            ];
          })}
          {virtual.getTotalSize() > end && <Gap height={virtual.getTotalSize() - end} span={span} />}
        </tbody>
      </table>
    </section>
  );
}

function Cells<Line>(props: {
  readonly grid: GridViewProps<Line>;
  readonly line: Line;
  readonly index: number;
}): ReactNode {
  const { grid, line, index } = props;
  return grid.columns.map((column) => (
    <td key={column.id}>
      <GridCell
        acts={grid.acts}
        isReadOnly={grid.readOnly ?? false}
        line={line}
        index={index}
        column={column}
        error={grid.errorFor?.(index, column.id)}
      />
    </td>
  ));
}

function GridHead<Line>(props: {
  readonly columns: readonly GridColumn<Line>[];
  readonly readOnly: boolean;
}): ReactNode {
  const word = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.number}>
          {word('ui.grid.number')}
        </th>
        {props.columns.map((column) => (
          <th key={column.id} scope="col" style={{ width: column.width }} data-figure={column.kind === 'decimal'}>
            {column.header}
            {column.required && (
              <span className={styles.required} aria-hidden>
                *
              </span>
            )}
          </th>
        ))}
        {!props.readOnly && (
          <th scope="col" className={styles.more}>
            <span className="unseen">{word('ui.grid.actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function Gap(props: { readonly height: number; readonly span: number }): ReactNode {
  return (
    <tr aria-hidden>
      <td colSpan={props.span} style={{ height: props.height, padding: 0, border: 0 }} />
    </tr>
  );
}

function leastWidth<Line>(columns: readonly GridColumn<Line>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 120), 84);
}
