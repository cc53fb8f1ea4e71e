import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { examinationQueueKey, inspectionApi } from '../../../modules/inspection/web/index.ts';
import { officeApi, queueKey } from './office-api.ts';
import { type QueueRow, queueRows } from './queue-rows.ts';
import { QUEUE_STAGES, statesOf } from './stage.ts';

/** More than this at once helps nobody; filters find the rest. */
export const QUEUE_LIMIT = 200;
const EVERY_HALF_MINUTE = 30_000;

type Queue = {
  readonly rows: readonly QueueRow[];
  readonly isPartial: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<void>;
};

/** Declarations on their way through the office, with whoever holds their examination; looks again by itself. */
export function useQueue({ office, text }: { readonly office: string; readonly text: string }): Queue {
  const asked = {
    states: statesOf(QUEUE_STAGES),
    office,
    text: text.trim() || undefined,
    limit: QUEUE_LIMIT,
  };
  const declarations = useQuery({
    queryKey: queueKey(asked),
    queryFn: () => officeApi.declarations(asked),
    refetchInterval: EVERY_HALF_MINUTE,
    placeholderData: keepPreviousData,
  });
  const examinations = useQuery({
    queryKey: [...examinationQueueKey, office],
    queryFn: () => inspectionApi.queue({ office, limit: QUEUE_LIMIT }),
    refetchInterval: EVERY_HALF_MINUTE,
    placeholderData: keepPreviousData,
  });
  const { data, dataUpdatedAt } = declarations;
  const held = examinations.data?.examinations;
  const rows = useMemo(
    () => (data ? queueRows({ rows: data.rows, examinations: held ?? [], now: dataUpdatedAt }) : []),
    [data, held, dataUpdatedAt],
  );
  return {
    rows,
    isPartial: data?.nextCursor != null,
    isPending: declarations.isPending,
    error: declarations.error ?? examinations.error,
    refetch: async () => {
      await Promise.all([declarations.refetch(), examinations.refetch()]);
    },
  };
}
