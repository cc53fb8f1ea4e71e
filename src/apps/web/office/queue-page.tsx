import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { inspectionApi } from '../../../modules/inspection/web/index.ts';
import {
  Banner,
  Button,
  DataTable,
  EmptyState,
  PageHead,
  ProblemBanner,
  type RowAction,
  useActor,
  useCodeList,
  useFailureText,
  useUi,
} from '../../../ui/index.ts';
import { useOfficeWords } from './office-words.ts';
import { queueColumns } from './queue-columns.tsx';
import { QueueFilters, QueueSearch } from './queue-filters.tsx';
import { isInQueue, type QueueRow } from './queue-rows.ts';
import { QUEUE_LIMIT, useQueue } from './use-queue.ts';
import { useQueueFilter } from './use-queue-filter.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** What waits for an officer, oldest first. j k walk, Enter opens, x marks, a takes. */
export function QueuePage(): ReactNode {
  const word = useOfficeWords();
  const { language } = useUi();
  const navigate = useNavigate();
  const actor = useActor();
  const { view, change, clear } = useQueueFilter(actor.officeCode);
  const queue = useQueue(view);
  const take = useTake(queue.refetch);
  const { nameOf } = useCodeList('offices');
  const columns = useMemo(() => queueColumns({ word, language, officeName: nameOf }), [word, language, nameOf]);
  const rows = queue.rows.filter((row) => isInQueue(row, view, actor.userId));
  const open = (row: QueueRow): void => void navigate(`/office/declarations/${row.id}`);
  const actions: readonly RowAction<QueueRow>[] = [
    { id: 'take', label: word('office.queue.take'), shortcut: 'a', run: (chosen) => void take.run(chosen) },
  ];
  return (
    <>
      <PageHead
        title={word('office.queue.title')}
        lead={word('office.queue.lead')}
        actions={<QueueSearch view={view} onChange={change} />}
      />
      {take.said.length > 0 && <Banner tone={take.isWhole ? 'ok' : 'caution'}>{take.said.join(' ')}</Banner>}
      <DataTable
        id="office.queue"
        caption={word('office.queue.caption')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={queue.error ? 'error' : queue.isPending ? 'loading' : queue.isPartial ? 'partial' : 'ready'}
        partialNote={word('office.queue.partial', { count: QUEUE_LIMIT })}
        errorNote={<ProblemBanner error={queue.error} />}
        onRetry={() => void queue.refetch()}
        onOpen={open}
        marked={take.marked}
        onMarkedChange={take.mark}
        actions={actions}
        initialSort={{ column: 'waiting', descending: true }}
        maxHeight="calc(100dvh - 300px)"
        filters={<QueueFilters rows={queue.rows} view={view} userId={actor.userId} onChange={change} />}
        tools={
          <Button tone="quiet" size="small" icon="refresh" onPress={() => void queue.refetch()}>
            {word('office.queue.refresh')}
          </Button>
        }
        empty={
          <EmptyState
            title={word('office.queue.empty')}
            action={<Button onPress={clear}>{word('office.queue.clear')}</Button>}
          >
            {word('office.queue.empty.text')}
          </EmptyState>
        }
      />
    </>
  );
}

/** Takes the marked examinations one by one; one that another officer was faster with does not stop the rest. */
function useTake(refetch: () => Promise<void>) {
  const [marked, mark] = useState(NOTHING);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isWhole, setWhole] = useState(true);
  const word = useOfficeWords();
  const failureOf = useFailureText();
  const run = async (rows: readonly QueueRow[]): Promise<void> => {
    const failures: string[] = [];
    const open = rows.flatMap(({ number, examination }) => (examination ? [{ number, examination }] : []));
    for (const { number, examination } of open) {
      const why = await failureOf(() => inspectionApi.assign(examination));
      if (why) failures.push(word('office.queue.notTaken', { number, why }));
    }
    setWhole(failures.length === 0);
    setSaid([word('office.queue.taken', { count: open.length - failures.length }), ...failures]);
    mark(NOTHING);
    await refetch();
  };
  return { marked, mark, said, isWhole, run };
}
