import { type KeyboardEvent, useRef, useState } from 'react';
import { isTyping } from './is-typing.ts';
import type { RowAction } from './table-model.ts';

type RowKeys = {
  /** The row the keyboard stands on. */
  readonly active: number;
  readonly focusRow: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusRow: (index: number) => void;
};

/** j and k or the arrows walk, Enter opens, x marks, letters act. */
export function useRowKeys<Row>(options: {
  readonly rows: readonly Row[];
  readonly scrollTo: (index: number) => void;
  readonly find: (index: number) => HTMLElement | null;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly onMark?: ((row: Row) => void) | undefined;
  readonly actions?: readonly RowAction<Row>[] | undefined;
  readonly chosen: (row: Row) => readonly Row[];
}): RowKeys {
  const { rows, actions = [] } = options;
  const [active, setActive] = useState(0);
  const waiting = useRef(0);
  const focusRow = (wanted: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, wanted));
    setActive(index);
    options.scrollTo(index);
    cancelAnimationFrame(waiting.current);
    // A far row is drawn only after the scroll, hence a second frame.
    waiting.current = requestAnimationFrame(() => {
      waiting.current = requestAnimationFrame(() => options.find(index)?.focus({ preventScroll: true }));
    });
  };
  const moves: Readonly<Record<string, number>> = {
    j: active + 1,
    ArrowDown: active + 1,
    k: active - 1,
    ArrowUp: active - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: active + 10,
    PageUp: active - 10,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isBox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    if (isTyping(event.target) && !isBox) return;
    const row = rows[active];
    if (row === undefined) return;
    const move = moves[event.key];
    const action = actions.find((each) => each.shortcut?.toLowerCase() === event.key.toLowerCase());
    const isOutside = event.target === event.currentTarget;
    if (move !== undefined) focusRow(isOutside ? active : move);
    else if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement) options.onOpen?.(row);
    else if (event.key === 'x' && options.onMark) options.onMark(row);
    else if (action) action.run(options.chosen(row));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active: Math.min(active, Math.max(0, rows.length - 1)), focusRow, onKeyDown, onFocusRow: setActive };
}
