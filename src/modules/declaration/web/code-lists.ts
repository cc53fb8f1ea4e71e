import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../../ui/api.ts';
import { type Option, type SearchOptions, useUi } from '../../../ui/index.ts';
import type { TariffLine } from '../../tariff/contract.ts';

export type CodeRow = Readonly<Record<string, string>> & { readonly code: string };
type ListAnswer = { readonly rows: readonly CodeRow[] };
type TariffAnswer = { readonly lines: readonly TariffLine[] };

const listQuery = (list: string) => ({
  queryKey: ['code-list', list],
  queryFn: async () => (await api.get<ListAnswer>(`/api/code-lists/${list}`)).rows,
  staleTime: Number.POSITIVE_INFINITY,
});

const NONE: readonly CodeRow[] = [];

/** One of the profile's code lists; empty until it came. */
export function useCodeList(list: string): readonly CodeRow[] {
  return useQuery(listQuery(list)).data ?? NONE;
}

export const nameOf = (row: CodeRow | undefined, language: 'ja' | 'en'): string => row?.[`name_${language}`] ?? '';

/** Options for a short list: the code is part of the label, since people know the codes by heart. */
export function useCodeOptions(list: string): Option[] {
  const { language } = useUi();
  const rows = useCodeList(list);
  return useMemo(
    () => rows.map((row) => ({ value: row.code, label: `${row.code} ${nameOf(row, language)}`.trim() })),
    [rows, language],
  );
}

/** The name behind a code, for showing; the code itself while the list is on its way. */
export function useCodeName(list: string): (code: string) => string {
  const { language } = useUi();
  const rows = useCodeList(list);
  return (code) =>
    nameOf(
      rows.find((row) => row.code === code),
      language,
    ) || code;
}

/** Finds in a code list by code or by name in either language. */
export function useCodeSearch(list: string): SearchOptions {
  const client = useQueryClient();
  const { language } = useUi();
  return useCallback(
    async (query) => {
      const rows = await client.ensureQueryData(listQuery(list));
      const wanted = query.trim().toLowerCase();
      const fits = (row: CodeRow): boolean =>
        [row.code, row.name_ja, row.name_en].some((text) => text?.toLowerCase().includes(wanted));
      const found = wanted === '' ? rows : rows.filter(fits);
      const first = found.filter((row) => row.code.toLowerCase().startsWith(wanted));
      const rest = found.filter((row) => !first.includes(row));
      return [...first, ...rest]
        .slice(0, 40)
        .map((row) => ({ value: row.code, label: `${row.code} ${nameOf(row, language)}` }));
    },
    [client, list, language],
  );
}

/** Finds a statistical code by its beginning or by words. */
export function useTariffSearch(asOf: string): SearchOptions {
  const { language } = useUi();
  return useCallback(
    async (query, signal) => {
      if (query.trim().length < 2) return [];
      const answer = await api.get<TariffAnswer>('/api/tariff/search', { query, asOf, limit: 20 }, signal);
      return answer.lines.map((hit) => ({
        value: `${hit.code}${hit.naccsDigit}`,
        label: `${hit.code.slice(0, 4)}.${hit.code.slice(4, 6)}.${hit.code.slice(6)} ${describe(hit, language)}`,
        detail: hit.path.slice(0, -1).join(' › '),
      }));
    },
    [asOf, language],
  );
}

const describe = ({ description }: TariffLine, language: 'ja' | 'en'): string =>
  description[language] ?? description.ja;
