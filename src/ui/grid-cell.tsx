import { memo, type ReactNode, useState } from 'react';
import { AsyncCombo } from './async-combo.tsx';
import { cx } from './cx.ts';
import styles from './editable-grid.module.css';
import { groupDigits } from './format.ts';
import { type GridColumn, readCellText } from './grid-model.ts';
import type { GridActs } from './grid-view-props.ts';
import { useWords } from './intl.tsx';
import { useSelectWhen } from './use-select-when.ts';

type GridCellProps<Line> = {
  readonly acts: GridActs<Line>;
  readonly isReadOnly: boolean;
  readonly line: Line;
  readonly index: number;
  readonly column: GridColumn<Line>;
  readonly error: string | undefined;
};

/**
 * One cell: always a field, so that typing starts at once; its error stands under it. Drawn again only when something
 * of its own changed: a column that is the same object shows the same for the same line.
 */
export const GridCell = memo(CellOf) as typeof CellOf;

function CellOf<Line>(props: GridCellProps<Line>): ReactNode {
  const { acts, isReadOnly, line, index, column, error } = props;
  const at = { index, column: column.id };
  const id = `${acts.gridId}-${index}-${column.id}`;
  const unit = typeof column.unit === 'function' ? column.unit(line) : column.unit;
  if (!column.set || column.kind === 'shown' || isReadOnly) {
    const plain = column.kind === 'decimal' ? groupDigits(column.get(line)) : column.get(line);
    return (
      <div className={cx(styles.shown, column.kind === 'decimal' && styles.figure)}>
        {column.show ? column.show(line, index) : plain} {unit}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches keys and pastes of the field inside
    <div
      className={cx(styles.cell, error && styles.wrong)}
      onKeyDownCapture={(event) => {
        if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
        if (event.target instanceof HTMLSelectElement && event.key.startsWith('Arrow')) return;
        acts.onKeyDown(event, at);
        if (event.defaultPrevented) event.stopPropagation();
      }}
      onPaste={(event) => {
        if (acts.onPaste(event.clipboardData.getData('text/plain'), at)) event.preventDefault();
      }}
      onFocus={() => acts.onFocusLine(index)}
    >
      <div className={styles.box}>
        <CellControl {...props} id={id} />
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function CellControl<Line>(props: GridCellProps<Line> & { readonly id: string }): ReactNode {
  const { acts, line, index, column, id, error } = props;
  const word = useWords();
  const label = word('ui.grid.cell', { line: index + 1, column: column.header });
  const control = {
    id,
    ...(error && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
    ...(column.required && { 'aria-required': true as const }),
  };
  const set = (text: string): void => {
    if (column.set) acts.onSet(index, column.set(line, text));
  };
  if (column.kind === 'select') {
    return (
      <select
        {...control}
        aria-label={label}
        className={styles.input}
        value={column.get(line)}
        onChange={(event) => set(event.target.value)}
      >
        {!column.options?.some((option) => option.value === column.get(line)) && (
          <option value={column.get(line)}>{column.get(line) || '—'}</option>
        )}
        {column.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (column.kind === 'code' && column.search) {
    return (
      <AsyncCombo
        label={label}
        value={column.get(line)}
        allowFree
        search={column.search}
        control={control}
        className={cx(styles.input, 'code')}
        onChange={(value, option) =>
          option && column.choose ? acts.onSet(index, column.choose(line, option)) : set(value)
        }
      />
    );
  }
  return <TextCell control={control} label={label} column={column} value={column.get(line)} onSet={set} />;
}

function TextCell<Line>(props: {
  readonly control: { readonly id: string };
  readonly label: string;
  readonly column: GridColumn<Line>;
  readonly value: string;
  readonly onSet: (text: string) => void;
}): ReactNode {
  const { column, value, onSet } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const box = useSelectWhen(draft !== null);
  const isDecimal = column.kind === 'decimal';
  return (
    <input
      {...props.control}
      ref={box}
      aria-label={props.label}
      className={cx(styles.input, isDecimal && styles.figure)}
      inputMode={isDecimal ? 'decimal' : 'text'}
      autoComplete="off"
      value={draft ?? (isDecimal ? groupDigits(value) : value)}
      onFocus={() => isDecimal && setDraft(value)}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        if (isDecimal) setDraft(event.target.value);
        onSet(readCellText(column, event.target.value));
      }}
    />
  );
}
