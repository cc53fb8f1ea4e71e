import { type UseQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../ui/index.ts';
import type { changeSchema } from '../bulk/change.ts';
import type { DifferenceView, RunView } from '../run-view.ts';

export type ChangeInput = z.input<typeof changeSchema>;
type RunPage = { readonly run: RunView; readonly differences: readonly DifferenceView[] };

const base = '/api/reassessments';
const WATCHED_MS = 1_000;
const STILL_MS = 15_000;
const PAGE = 200;

export const isMoving = ({ state }: RunView): boolean => state === 'previewing' || state === 'booking';

export const useRuns = (): UseQueryResult<readonly RunView[]> =>
  useQuery({
    queryKey: ['reassessments'],
    queryFn: async ({ signal }) => (await api.get<{ runs: readonly RunView[] }>(base, {}, signal)).runs,
    refetchInterval: STILL_MS,
  });

/** Asked every second while it moves. */
export const useRun = (id: string): UseQueryResult<RunView> =>
  useQuery({
    queryKey: ['reassessment', id],
    queryFn: async ({ signal }) => (await api.get<RunPage>(`${base}/${id}`, { limit: 1 }, signal)).run,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? WATCHED_MS : STILL_MS),
    retry: false,
  });

const pageOf = (id: string, after: string, limit: number, signal?: AbortSignal): Promise<RunPage> =>
  api.get<RunPage>(`${base}/${id}`, { after, limit }, signal);

/** `stage`: what was previewed is told anew once it is booked. */
export const useDifferences = ({ id, state }: RunView) =>
  useInfiniteQuery({
    queryKey: ['reassessment', id, 'differences', state],
    queryFn: async ({ pageParam, signal }) => (await pageOf(id, pageParam, PAGE, signal)).differences,
    initialPageParam: '',
    getNextPageParam: (rows) => (rows.length === PAGE ? rows.at(-1)?.number : undefined),
  });

const WHOLE_PAGE = 500;

/** Every row, for a file to keep. */
export async function fetchAllDifferences(id: string): Promise<readonly DifferenceView[]> {
  const rows: DifferenceView[] = [];
  for (let after = ''; ; after = rows.at(-1)?.number ?? '') {
    const { differences } = await pageOf(id, after, WHOLE_PAGE);
    rows.push(...differences);
    if (differences.length < WHOLE_PAGE) return rows;
  }
}

export function useStartRun() {
  const client = useQueryClient();
  return useSend((change: ChangeInput, key: string) => api.post<RunView>(base, change, { key }), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['reassessments'] }),
  });
}

type Act = { readonly id: string; readonly verb: 'book' | 'resume'; readonly reason?: string };

export function useRunAct() {
  const client = useQueryClient();
  return useSend(
    ({ id, verb, ...body }: Act, key: string) => api.post<RunView>(`${base}/${id}/${verb}`, body, { key }),
    {
      onSuccess: async (run) => {
        client.setQueryData(['reassessment', run.id], run);
        await client.invalidateQueries({ queryKey: ['reassessments'] });
      },
    },
  );
}
