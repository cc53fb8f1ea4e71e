import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { inspectionApi } from '../../../modules/inspection/web/index.ts';
import { releaseApi } from '../../../modules/release/web/index.ts';
import { riskApi } from '../../../modules/risk/web/index.ts';
import { declarationKey, officeApi } from './office-api.ts';

const EVERY_TEN_SECONDS = 10_000;

/** All that the rooms know of one declaration. Each part comes when it comes; acting makes all of it fresh. */
export function useDeclarationFile(id: string) {
  const client = useQueryClient();
  const key = declarationKey(id);
  const part = <T>(name: string, queryFn: () => Promise<T>) => ({ queryKey: [...key, name] as QueryKey, queryFn });
  const declaration = useQuery({
    ...part('view', () => officeApi.declaration(id)),
    refetchInterval: EVERY_TEN_SECONDS,
  });
  // Whatever happens to a declaration raises its row version; the parts follow it.
  const seen = declaration.data?.rowVersion;
  const follows = { enabled: seen !== undefined, refetchInterval: EVERY_TEN_SECONDS };
  const selection = useQuery({ ...part('selection', () => riskApi.selection(id)), ...follows, retry: false });
  const examination = useQuery({ ...part('examination', () => inspectionApi.file(id)), ...follows });
  const release = useQuery({ ...part('release', () => releaseApi.status(id)), ...follows });
  const payments = useQuery({ ...part('payments', () => officeApi.payments(id)), ...follows });
  const history = useQuery({ ...part('history', () => officeApi.history(id)), ...follows });
  const explanation = useQuery({
    queryKey: [...key, 'explanation', seen],
    queryFn: () => officeApi.explanation(id),
    enabled: declaration.data?.assessment != null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: declarationKey(id) }), [client, id]);
  return { declaration, selection, examination, release, payments, history, explanation, refresh };
}

export type DeclarationFile = ReturnType<typeof useDeclarationFile>;
