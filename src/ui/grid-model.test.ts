import { describe, expect, test } from 'vitest';
import { type GridColumn, pasteInto, readCellText, stepFrom } from './grid-model.ts';

type Line = { readonly code: string; readonly mass: string; readonly kind: string };

const blank = (): Line => ({ code: '', mass: '', kind: 'a' });
const kinds = [
  { value: 'a', label: 'Fruit' },
  { value: 'b', label: 'Vegetable' },
];
const column = (id: keyof Line, kind: GridColumn<Line>['kind']): GridColumn<Line> => ({
  id,
  header: id,
  kind,
  options: kinds,
  get: (line) => line[id],
  set: (line, text) => ({ ...line, [id]: text }),
});
const shown: GridColumn<Line> = { id: 'sum', header: 'sum', kind: 'shown', get: () => '' };
const columns = [column('code', 'text'), shown, column('mass', 'decimal'), column('kind', 'select')];

describe('a pasted table', () => {
  test('fills from the cell on, skips columns that are only shown, and adds lines', () => {
    const cells = [
      ['１，２００', 'vegetable'],
      ['7', 'a'],
    ];
    const lines = [{ ...blank(), code: 'x' }];
    const done = pasteInto({ lines, columns, at: { index: 0, column: 'mass' }, cells, blank, maxLines: 9 });
    expect(done.lines).toEqual([
      { code: 'x', mass: '1200', kind: 'b' },
      { code: '', mass: '7', kind: 'a' },
    ]);
    expect(done).toMatchObject({ pasted: 2, leftOut: 0 });
    expect(lines).toHaveLength(1);
  });

  test('says how many lines were left out at the limit', () => {
    const cells = Array.from({ length: 1000 }, (_, index) => [String(index)]);
    const done = pasteInto({ lines: [], columns, at: { index: 0, column: 'code' }, cells, blank, maxLines: 999 });
    expect(done.lines).toHaveLength(999);
    expect(done).toMatchObject({ pasted: 999, leftOut: 1 });
  });
});

test('a cell that cannot be read stays as typed, for the error to name', () => {
  expect(readCellText(columns[2] as GridColumn<Line>, 'about 5')).toBe('about 5');
  expect(readCellText(columns[3] as GridColumn<Line>, 'Meat')).toBe('Meat');
});

describe('a key', () => {
  const at = { index: 3, column: 'mass' };
  const step = (key: string, caret: 'start' | 'end' | 'both' | 'inside' = 'inside', shift = false) =>
    stepFrom({ key, shift, at, columns: ['code', 'mass', 'kind'], caret });

  test('Enter goes down and Shift-Enter up', () => {
    expect(step('Enter')).toEqual({ index: 4, column: 'mass' });
    expect(step('Enter', 'inside', true)).toEqual({ index: 2, column: 'mass' });
  });

  test('sideways arrows leave the cell only from its edge', () => {
    expect(step('ArrowLeft')).toBeNull();
    expect(step('ArrowLeft', 'start')).toEqual({ index: 3, column: 'code' });
    expect(step('ArrowRight', 'end')).toEqual({ index: 3, column: 'kind' });
    expect(step('ArrowRight', 'start')).toBeNull();
  });

  test('letters belong to the cell', () => {
    expect(step('a', 'both')).toBeNull();
  });
});
