import type { ReactNode } from 'react';
import { readDecimal } from './read-text.ts';
import type { Option } from './select-field.tsx';
import type { SearchOptions } from './use-async-options.ts';

export type GridColumn<Line> = {
  readonly id: string;
  readonly header: string;
  readonly kind: 'text' | 'decimal' | 'select' | 'code' | 'shown';
  /** The cell's text; decimals travel as strings. */
  readonly get: (line: Line) => string;
  /** The line with the cell changed. Absent: the cell is only shown. */
  readonly set?: (line: Line, text: string) => Line;
  /** Called instead of `set` when a found option was chosen, to fill neighbours too. */
  readonly choose?: (line: Line, option: Option) => Line;
  readonly options?: readonly Option[];
  readonly search?: SearchOptions;
  /** How a cell that is only shown looks. */
  readonly show?: (line: Line, index: number) => ReactNode;
  readonly unit?: string | ((line: Line) => string);
  /** Pixels. */
  readonly width?: number;
  readonly required?: boolean;
};

export type Cell = { readonly index: number; readonly column: string };

/** Puts a pasted table into the lines, from the given cell on, adding lines while there is room. */
export function pasteInto<Line>(options: {
  readonly lines: readonly Line[];
  readonly columns: readonly GridColumn<Line>[];
  readonly at: Cell;
  readonly cells: readonly (readonly string[])[];
  readonly blank: () => Line;
  readonly maxLines: number;
}): { readonly lines: Line[]; readonly pasted: number; readonly leftOut: number } {
  const { columns, at, cells, blank, maxLines } = options;
  const first = columns.findIndex((column) => column.id === at.column);
  const targets = columns.slice(Math.max(0, first)).filter((column) => column.set && column.kind !== 'shown');
  const lines = [...options.lines];
  const pasted = Math.min(cells.length, maxLines - at.index);
  for (let row = 0; row < pasted; row += 1) {
    const filled = fillLine(lines[at.index + row] ?? blank(), targets, cells[row] ?? []);
    lines[at.index + row] = filled;
  }
  return { lines, pasted, leftOut: cells.length - pasted };
}

function fillLine<Line>(line: Line, targets: readonly GridColumn<Line>[], cells: readonly string[]): Line {
  return targets.reduce((now, column, index) => {
    const text = cells[index];
    return text === undefined || !column.set ? now : column.set(now, readCellText(column, text));
  }, line);
}

/** A pasted or typed text as the column keeps it; what cannot be read stays as typed, for the error to name. */
export function readCellText<Line>(column: GridColumn<Line>, text: string): string {
  if (column.kind === 'decimal') return readDecimal(text) ?? text.trim();
  if (column.kind !== 'select') return text;
  const bare = text.trim().toLowerCase();
  const hit = column.options?.find((each) => each.value.toLowerCase() === bare || each.label.toLowerCase() === bare);
  return hit?.value ?? text.trim();
}

/** Where a key leads from a cell; null when the key belongs to the cell itself. */
export function stepFrom(options: {
  readonly key: string;
  readonly shift: boolean;
  readonly at: Cell;
  readonly columns: readonly string[];
  readonly caret: 'start' | 'end' | 'both' | 'inside';
}): Cell | null {
  const { key, shift, at, columns, caret } = options;
  const place = columns.indexOf(at.column);
  const beside = (offset: number): Cell | null => {
    const column = columns[place + offset];
    return column === undefined ? null : { index: at.index, column };
  };
  switch (key) {
    case 'Enter':
      return { ...at, index: at.index + (shift ? -1 : 1) };
    case 'ArrowDown':
      return { ...at, index: at.index + 1 };
    case 'ArrowUp':
      return { ...at, index: at.index - 1 };
    case 'ArrowLeft':
      return caret === 'start' || caret === 'both' ? beside(-1) : null;
    case 'ArrowRight':
      return caret === 'end' || caret === 'both' ? beside(1) : null;
    default:
      return null;
  }
}
