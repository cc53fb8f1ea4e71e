import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type CodeRow, codeListQuery, codeName, type SearchOptions, useUi } from '../../../ui/index.ts';
import type { TariffLine } from '../../tariff/contract.ts';

type TariffAnswer = { readonly lines: readonly TariffLine[] };

/** Finds in a code list by code or by name in either language. */
export function useCodeSearch(list: string): SearchOptions {
  const client = useQueryClient();
  const { language } = useUi();
  return useCallback(
    async (query) => {
      const rows = await client.ensureQueryData(codeListQuery(list));
      const wanted = query.trim().toLowerCase();
      const fits = (row: CodeRow): boolean =>
        [row.code, row.name_ja, row.name_en].some((text) => text?.toLowerCase().includes(wanted));
      const found = wanted === '' ? rows : rows.filter(fits);
      const first = found.filter((row) => row.code.toLowerCase().startsWith(wanted));
      const rest = found.filter((row) => !first.includes(row));
      return [...first, ...rest]
        .slice(0, 40)
        .map((row) => ({ value: row.code, label: `${row.code} ${codeName(row, language)}` }));
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
