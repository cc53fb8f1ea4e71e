import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type Option, useUi } from '../../../ui/index.ts';

type CodeRow = Readonly<Record<string, string>> & { readonly code: string };

/** One of the profile's code lists: names for showing, options for choosing; codes alone until it came. */
export function useCodes(list: string): {
  readonly nameOf: (code: string) => string;
  readonly options: readonly Option[];
} {
  const { language } = useUi();
  const { data } = useQuery({
    queryKey: ['code-list', list],
    queryFn: async () => (await api.get<{ readonly rows: readonly CodeRow[] }>(`/api/code-lists/${list}`)).rows,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const nameOf = useCallback(
    (code: string) => data?.find((row) => row.code === code)?.[`name_${language}`] ?? code,
    [data, language],
  );
  const options = (data ?? []).map((row) => ({ value: row.code, label: row[`name_${language}`] ?? row.code }));
  return { nameOf, options };
}
