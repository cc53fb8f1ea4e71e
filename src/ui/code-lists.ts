import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from './api.ts';
import { useUi } from './intl.tsx';
import type { Language } from './language.ts';
import type { Option } from './select-field.tsx';

export type CodeRow = { readonly code: string; readonly name_ja: string; readonly name_en: string } & Readonly<
  Record<string, string>
>;
const DAY = 86_400_000;

/** One question for all who ask for a list: they share its answer, so nobody may keep it in another shape. */
export const codeListQuery = (list: string) => ({
  queryKey: ['code-list', list],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
    (await api.get<{ rows: readonly CodeRow[] }>(`/api/code-lists/${list}`, {}, signal)).rows,
  staleTime: DAY,
});

export const codeName = (row: CodeRow, language: Language): string => row[`name_${language}`];

export type CodeList = {
  readonly rows: readonly CodeRow[];
  /** The code itself while the list is on its way. */
  readonly nameOf: (code: string) => string;
  /** With the code in the label, since people know the codes by heart. */
  readonly options: readonly Option[];
  /** By name alone. */
  readonly names: readonly Option[];
  readonly isPending: boolean;
};

/** A code list of the country: its rows, names by code, and options for a field, all in the language shown. */
export function useCodeList(list: string): CodeList {
  const { language } = useUi();
  const { data: rows = NONE, isPending } = useQuery(codeListQuery(list));
  const nameOf = useCallback(
    (code: string) => {
      const row = rows.find((each) => each.code === code);
      return row ? codeName(row, language) : code;
    },
    [rows, language],
  );
  const options = useMemo(
    () => rows.map((row) => ({ value: row.code, label: `${row.code} ${codeName(row, language)}` })),
    [rows, language],
  );
  const names = useMemo(
    () => rows.map((row) => ({ value: row.code, label: codeName(row, language) })),
    [rows, language],
  );
  return { rows, nameOf, isPending, options, names };
}

const NONE: readonly CodeRow[] = [];
