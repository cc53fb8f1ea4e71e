import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { Cell, GridColumn } from './grid-model.ts';

export type EditableGridHandle = { readonly focusCell: (index: number, column: string) => void };

export type EditableGridProps<Line> = {
  readonly caption: string;
  readonly lines: readonly Line[];
  readonly onChange: (lines: Line[]) => void;
  readonly columns: readonly GridColumn<Line>[];
  readonly blank: () => Line;
  /** The sentence for a wrong cell, by place. */
  readonly errorFor?: (index: number, column: string) => string | undefined;
  readonly maxLines?: number;
  readonly readOnly?: boolean;
  readonly onLineFocus?: (index: number) => void;
  readonly toolbar?: ReactNode;
  readonly ref?: Ref<EditableGridHandle>;
};

/** What cells do to the grid: the same object for good, so that a keystroke draws its own cell and no other. */
export type GridActs<Line> = {
  readonly gridId: string;
  readonly onSet: (index: number, line: Line) => void;
  readonly onAction: (index: number, action: 'duplicate' | 'remove') => void;
  readonly onKeyDown: (event: KeyboardEvent, at: Cell) => void;
  readonly onPaste: (text: string, at: Cell) => boolean;
  readonly onFocusLine: (index: number) => void;
};

export type GridViewProps<Line> = EditableGridProps<Line> & {
  readonly acts: GridActs<Line>;
  /** The line that must stay drawn because the cursor is in it. */
  readonly focused: number;
  readonly scrollRef: Ref<(index: number) => void>;
};
