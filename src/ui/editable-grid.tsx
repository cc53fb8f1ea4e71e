import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Button } from './button.tsx';
import styles from './editable-grid.module.css';
import { GridCards } from './grid-cards.tsx';
import { type Cell, pasteInto, stepFrom } from './grid-model.ts';
import { GridTable } from './grid-table.tsx';
import type { EditableGridProps, GridActs, GridViewProps } from './grid-view-props.ts';
import { useWords } from './intl.tsx';
import { isPastedTable, parsePastedTable } from './paste-table.ts';
import { useNarrow } from './use-narrow.ts';

/** Lines as rows, filled like a spreadsheet: arrows, Tab, Enter, pasting a table, one error per cell. */
export function EditableGrid<Line>(props: EditableGridProps<Line>): ReactNode {
  const { lines, maxLines = 999, readOnly = false } = props;
  const gridId = useId();
  const word = useWords();
  const scrollTo = useRef<(index: number) => void>(null);
  const isNarrow = useNarrow();
  const { focused, told, add, acts } = useGridActs(props, gridId, scrollTo);
  const View = isNarrow ? GridCards : GridTable;
  return (
    <div className={styles.frame}>
      <View {...props} acts={acts} focused={focused} scrollRef={scrollTo} />
      <div className={styles.foot}>
        {!readOnly && (
          <Button size="small" icon="add" disabled={lines.length >= maxLines} onPress={add}>
            {word('ui.grid.add')}
          </Button>
        )}
        <span className={styles.count}>{word('ui.grid.count', { lines: lines.length, most: maxLines })}</span>
        {!readOnly && <span className={styles.hint}>{word('ui.grid.hint')}</span>}
        <span role="status" className={styles.told}>
          {told}
        </span>
        {props.toolbar}
      </div>
    </div>
  );
}

type GridDoing<Line> = Pick<GridViewProps<Line>, 'focused' | 'acts'> & {
  readonly told: string;
  readonly add: () => void;
};

/** What keys, pastes and buttons do to the lines. */
function useGridActs<Line>(
  props: EditableGridProps<Line>,
  gridId: string,
  scrollTo: RefObject<((index: number) => void) | null>,
): GridDoing<Line> {
  const { lines, onChange, columns, blank, maxLines = 999, readOnly = false } = props;
  const word = useWords();
  const [focused, setFocused] = useState(0);
  const [told, setTold] = useState('');
  const editable = columns.filter((column) => column.set && column.kind !== 'shown').map((column) => column.id);
  const focusCell = (index: number, column: string): void => {
    setFocused(index);
    scrollTo.current?.(index);
    focusLater(`${gridId}-${index}-${column}`);
  };
  useImperativeHandle(props.ref, () => ({ focusCell }));
  const add = (): void => {
    if (lines.length >= maxLines) return;
    onChange([...lines, blank()]);
    if (editable[0]) focusCell(lines.length, editable[0]);
  };
  const onAction = (index: number, action: 'duplicate' | 'remove'): void => {
    const line = lines[index] as Line;
    if (action === 'remove') onChange(lines.filter((_, at) => at !== index));
    else if (lines.length < maxLines) onChange([...lines.slice(0, index + 1), line, ...lines.slice(index + 1)]);
    setTold(word(`ui.grid.${action}d`, { line: index + 1 }));
  };
  const onKeyDown = (event: KeyboardEvent, at: Cell): void => {
    if (event.ctrlKey && event.key === 'd') {
      event.preventDefault();
      onAction(at.index, 'duplicate');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepFrom({ key: event.key, shift: event.shiftKey, at, columns: editable, caret: caretOf(event.target) });
    if (!to || to.index < 0) return;
    event.preventDefault();
    if (to.index < lines.length) focusCell(to.index, to.column);
    else if (event.key === 'Enter' && !readOnly) add();
  };
  const onPaste = (text: string, at: Cell): boolean => {
    if (readOnly || !isPastedTable(text)) return false;
    const done = pasteInto({ lines, columns, at, cells: parsePastedTable(text), blank, maxLines });
    onChange(done.lines);
    setTold(word(done.leftOut > 0 ? 'ui.grid.pastedSome' : 'ui.grid.pasted', { ...done, lines: done.pasted }));
    return true;
  };
  const onSet = (index: number, line: Line): void => onChange(lines.map((each, at) => (at === index ? line : each)));
  const onFocusLine = (index: number): void => {
    setFocused(index);
    props.onLineFocus?.(index);
  };
  return { focused, told, add, acts: useSameActs({ gridId, onSet, onAction, onKeyDown, onPaste, onFocusLine }) };
}

/** The acts of the newest drawing behind one object that stays. */
function useSameActs<Line>(acts: GridActs<Line>): GridActs<Line> {
  const latest = useRef(acts);
  latest.current = acts;
  const [same] = useState(
    (): GridActs<Line> => ({
      gridId: acts.gridId,
      onSet: (...given) => latest.current.onSet(...given),
      onAction: (...given) => latest.current.onAction(...given),
      onKeyDown: (...given) => latest.current.onKeyDown(...given),
      onPaste: (...given) => latest.current.onPaste(...given),
      onFocusLine: (...given) => latest.current.onFocusLine(...given),
    }),
  );
  return same;
}

function focusLater(id: string, tries = 6): void {
  const cell = document.getElementById(id);
  if (cell) {
    cell.focus();
    if (cell instanceof HTMLInputElement) cell.select();
  } else if (tries > 0) requestAnimationFrame(() => focusLater(id, tries - 1));
}

function caretOf(target: EventTarget): 'start' | 'end' | 'both' | 'inside' {
  if (!(target instanceof HTMLInputElement)) return 'both';
  const { selectionStart: from, selectionEnd: to, value } = target;
  if (from === 0 && to === value.length) return 'both';
  if (from === 0 && to === 0) return 'start';
  return from === value.length ? 'end' : 'inside';
}
