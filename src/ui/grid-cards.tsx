import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useImperativeHandle, useRef } from 'react';
import styles from './editable-grid.module.css';
import { GridCell } from './grid-cell.tsx';
import type { GridViewProps } from './grid-view-props.ts';
import { useWords } from './intl.tsx';
import { LineMenu } from './line-menu.tsx';

/** The grid on a telephone: one card per line, the same cells with their names above. */
export function GridCards<Line>(props: GridViewProps<Line>): ReactNode {
  const { lines, columns } = props;
  const box = useRef<HTMLElement>(null);
  const word = useWords();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 80 + columns.length * 64,
    overscan: 2,
  });
  useImperativeHandle(props.scrollRef, () => (index: number) => virtual.scrollToIndex(index));
  return (
    <section ref={box} className={styles.cardScroll} aria-label={props.caption}>
      <ol className={styles.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.cardPlace}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <fieldset className={styles.card}>
              <legend className={styles.cardTitle}>
                {word('ui.grid.line')} {item.index + 1}
              </legend>
              {!props.readOnly && (
                <div className={styles.cardMenu}>
                  <LineMenu index={item.index} onAction={props.acts.onAction} />
                </div>
              )}
              {columns.map((column) => (
                <div key={column.id} className={styles.cardLine}>
                  <span className={styles.cardLabel}>{column.header}</span>
                  <GridCell
                    acts={props.acts}
                    isReadOnly={props.readOnly ?? false}
                    line={lines[item.index] as Line}
                    index={item.index}
                    column={column}
                    error={props.errorFor?.(item.index, column.id)}
                  />
                </div>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
}
