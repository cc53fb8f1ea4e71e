import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  InstantText,
  Money,
  PageHead,
  Panel,
  useUi,
} from '../../../ui/index.ts';
import type { RunView } from '../run-view.ts';
import { ChangeForm } from './change-form.tsx';
import { changeText } from './change-text.ts';
import { useRuns } from './run-data.ts';
import { RunPanel } from './run-panel.tsx';
import { useAuditText, useAuditWordOf } from './words.ts';

/** `/office/reassess`: what a changed rate, agreement or measure makes of the declarations of a period. */
export function ReassessPage(): ReactNode {
  const say = useAuditText();
  const [params, setParams] = useSearchParams();
  const shown = params.get('run');
  const show = ({ id }: RunView): void => setParams({ run: id });
  return (
    <>
      <PageHead title={say('audit.run.title')} lead={say('audit.run.lead')} />
      <Panel title={say('audit.change.title')}>
        <ChangeForm onStarted={show} />
      </Panel>
      {shown && <RunPanel key={shown} id={shown} />}
      <Panel title={say('audit.runs.title')}>
        <RunTable onOpen={show} />
      </Panel>
    </>
  );
}

function RunTable({ onOpen }: { readonly onOpen: (run: RunView) => void }): ReactNode {
  const say = useAuditText();
  const measureOf = useAuditWordOf('audit.measure');
  const found = useRuns();
  const { language } = useUi();
  const columns = useMemo(() => runColumns({ say, measureOf, language }), [say, measureOf, language]);
  return (
    <DataTable
      id="audit-runs"
      caption={say('audit.runs.title')}
      rows={found.data ?? []}
      columns={columns}
      rowId={({ id }) => id}
      state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
      onRetry={() => void found.refetch()}
      onOpen={onOpen}
      empty={<EmptyState title={say('audit.runs.none')}>{say('audit.runs.noneText')}</EmptyState>}
      maxHeight="24rem"
    />
  );
}

const runColumns = (words: Parameters<typeof changeText>[1]): DataColumn<RunView>[] => [
  {
    id: 'startedAt',
    header: words.say('audit.run.startedAt'),
    value: (row) => row.startedAt,
    cell: (row) => <InstantText at={row.startedAt} />,
    width: 180,
  },
  { id: 'change', header: words.say('audit.run.change'), value: (row) => changeText(row.change, words), width: 420 },
  {
    id: 'state',
    header: words.say('audit.run.state'),
    value: (row) => words.say(`audit.run.state.${row.state}`),
    width: 140,
  },
  { id: 'changed', header: words.say('audit.run.changed'), value: (row) => row.changed, align: 'end', width: 150 },
  {
    id: 'difference',
    header: words.say('audit.run.difference'),
    value: (row) => BigInt(row.sumAfter) - BigInt(row.sumBefore),
    cell: (row) => <Money amount={String(BigInt(row.sumAfter) - BigInt(row.sumBefore))} />,
    align: 'end',
    width: 150,
  },
  { id: 'startedBy', header: words.say('audit.run.startedBy'), value: (row) => row.startedBy, width: 150 },
];
