import { useEffect, useReducer } from 'react';
import { recall, remember } from './browser-memory.ts';
import {
  type ColumnAction,
  type ColumnPreferences,
  readColumnPreferences,
  reduceColumns,
} from './column-preferences.ts';

/** Which columns a person wants, and how close the rows stand, remembered per table in this browser. */
export function useColumnPreferences(
  tableId: string,
  known: readonly string[],
  fallback: ColumnPreferences,
): readonly [ColumnPreferences, (action: ColumnAction) => void] {
  const key = `sekisho.table.${tableId}`;
  const [preferences, change] = useReducer(reduceColumns, null, () =>
    readColumnPreferences(recall(key), known, fallback),
  );
  useEffect(() => remember(key, JSON.stringify(preferences)), [key, preferences]);
  return [preferences, change];
}
