import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from './api.ts';
import { useUi } from './intl.tsx';
import type { Option } from './select-field.tsx';

type CodeRow = { readonly code: string; readonly name_ja: string; readonly name_en: string } & Readonly<
  Record<string, string>
>;
const DAY = 86_400_000;

/** A code list of the country: its rows, names by code, and options for a field, all in the language shown. */
export function useCodeList(list: string): {
  readonly rows: readonly CodeRow[];
  readonly nameOf: (code: string) => string;
  readonly options: readonly Option[];
  readonly isPending: boolean;
} {
  const { language } = useUi();
  const { data, isPending } = useQuery({
    queryKey: ['code-list', list],
    queryFn: ({ signal }) => api.get<{ rows: readonly CodeRow[] }>(`/api/code-lists/${list}`, {}, signal),
    staleTime: DAY,
  });
  const rows = data?.rows ?? NONE;
  const nameOf = useCallback(
    (code: string) => rows.find((row) => row.code === code)?.[language === 'ja' ? 'name_ja' : 'name_en'] ?? code,
    [rows, language],
  );
  const name = (row: CodeRow): string => row[language === 'ja' ? 'name_ja' : 'name_en'];
  return {
    rows,
    nameOf,
    isPending,
    options: rows.map((row) => ({ value: row.code, label: `${row.code} ${name(row)}` })),
  };
}

const NONE: readonly CodeRow[] = [];
