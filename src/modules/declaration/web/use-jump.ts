import { type RefObject, useCallback, useState } from 'react';
import type { EditableGridHandle } from '../../../ui/index.ts';
import { columnOf } from './faults.ts';
import { fieldIdOf } from './header-fields.ts';
import { LINE_FIELDS } from './line-columns.tsx';

export type Jump = {
  readonly jump: (pointer: string) => void;
  readonly focusedLine: number;
  readonly setFocusedLine: (index: number) => void;
};

/** Leads from a fault to its field, wherever it is: header, grid, or the detail of a line. */
export function useJump(grid: RefObject<EditableGridHandle | null>): Jump {
  const [focusedLine, setFocusedLine] = useState(0);
  const jump = useCallback(
    (pointer: string): void => {
      const cell = columnOf(pointer);
      if (cell) setFocusedLine(cell.index);
      if (cell && (LINE_FIELDS as readonly string[]).includes(cell.column)) {
        grid.current?.focusCell(cell.index, cell.column);
      } else requestAnimationFrame(() => focusField(pointer, 4));
    },
    [grid],
  );
  return { jump, focusedLine, setFocusedLine };
}

/** The field of the pointer, else of what it is part of. The detail of another line is drawn a moment later. */
function focusField(pointer: string, tries: number): void {
  const parts = pointer.slice(1).split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/');
    const field = document.getElementById(fieldIdOf(name)) ?? document.getElementById(fieldIdOf(`${name}/0`));
    if (!field) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
  if (tries > 0) requestAnimationFrame(() => focusField(pointer, tries - 1));
}
