// What changed between two versions, field by field, and what it does to the money. "Amend by editing: see the
// difference": the form and the officer's page show the same list.
import type { Totals } from './declaration-record.ts';

export type FieldChange = {
  /** JSON pointer into the content. */
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
};

export type MoneyChange = {
  readonly name: keyof Totals;
  readonly before: bigint;
  readonly after: bigint;
  readonly difference: bigint;
};

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const show = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

export function diffContent(before: unknown, after: unknown, pointer = ''): FieldChange[] {
  if (before === after) return [];
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      diffContent(valueAt(before, key), valueAt(after, key), `${pointer}/${escapeKey(key)}`),
    );
  }
  if (before === undefined) return [change(pointer, 'added', before, after)];
  if (after === undefined) return [change(pointer, 'removed', before, after)];
  return [change(pointer, 'changed', before, after)];
}

export function diffTotals(before: Totals, after: Totals): MoneyChange[] {
  const names = Object.keys(before) as (keyof Totals)[];
  return names.map((name) => ({
    name,
    before: before[name],
    after: after[name],
    difference: after[name] - before[name],
  }));
}

const valueAt = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

const change = (pointer: string, kind: FieldChange['kind'], before: unknown, after: unknown): FieldChange => ({
  pointer,
  kind,
  before: show(before),
  after: show(after),
});
