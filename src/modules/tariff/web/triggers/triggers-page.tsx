import { type ReactNode, useCallback, useMemo, useState } from 'react';
import {
  Banner,
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  formatPlainDate,
  PageHead,
  Panel,
  useActor,
  useToday,
  useUi,
} from '../../../../ui/index.ts';
import { EndDialog } from './end-dialog.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { MeasureList } from './measure-list.tsx';
import { triggerColumns } from './trigger-columns.tsx';
import { type Trigger, useTriggers } from './trigger-data.ts';
import { type TriggerSay, useTriggerWords } from './words.ts';

/** `/office/safeguard-triggers`: officers read what is set off; a supervisor enters and ends it. */
export function TriggersPage(): ReactNode {
  const say = useTriggerWords();
  const { language } = useUi();
  const isSupervisor = useActor().role === 'supervisor';
  const found = useTriggers();
  const [isEntering, setEntering] = useState(false);
  const [ending, setEnding] = useState<Trigger | null>(null);
  const [done, setDone] = useState('');
  const nameOf = useMeasureName(found.data);
  const told = ({ measure, from, to }: Trigger) => ({
    measure: nameOf(measure),
    from: formatPlainDate(from, language),
    to: formatPlainDate(to, language),
  });
  const entered = (trigger: Trigger): void => {
    setEntering(false);
    setDone(say('trigger.entered', told(trigger)));
  };
  const ended = (trigger: Trigger): void => {
    setEnding(null);
    setDone(say('trigger.done', told(trigger)));
  };
  const enter = (
    <Button tone="primary" icon="add" disabled={!found.data} onPress={() => setEntering(true)}>
      {say('trigger.enter')}
    </Button>
  );
  return (
    <>
      <PageHead title={say('trigger.title')} lead={say('trigger.lead')} actions={isSupervisor && enter} />
      <div role="status">{done && <Banner tone="ok">{done}</Banner>}</div>
      {!isSupervisor && <p>{say('trigger.supervisor')}</p>}
      <TriggerTable found={found} nameOf={nameOf} onEnd={isSupervisor ? setEnding : undefined} />
      <Panel title={say('trigger.measures')}>{found.data && <MeasureList {...found.data} />}</Panel>
      {isEntering && found.data && (
        <EnterDialog measures={found.data.measures} onClose={() => setEntering(false)} onEntered={entered} />
      )}
      {ending && (
        <EndDialog trigger={ending} measure={nameOf(ending.measure)} onClose={() => setEnding(null)} onEnded={ended} />
      )}
    </>
  );
}

function useMeasureName(data: ReturnType<typeof useTriggers>['data']): (measure: string) => string {
  const { language } = useUi();
  return useCallback(
    (code) => data?.measures.find(({ measure }) => measure === code)?.name[language] ?? code,
    [data, language],
  );
}

type Ending = {
  readonly say: TriggerSay;
  readonly today: string;
  readonly onEnd: (trigger: Trigger) => void;
};

const endColumn = ({ say, today, onEnd }: Ending): DataColumn<Trigger> => ({
  id: 'end',
  header: say('trigger.end'),
  value: () => null,
  cell: (row) =>
    // On its last day there is no earlier one to give.
    row.to > today && (
      <Button size="small" onPress={() => onEnd(row)}>
        {say('trigger.end')}
      </Button>
    ),
  sortable: false,
  width: 100,
});

const TEXTS_FROM = 5;

function TriggerTable(props: {
  readonly found: ReturnType<typeof useTriggers>;
  readonly nameOf: (measure: string) => string;
  readonly onEnd: ((trigger: Trigger) => void) | undefined;
}): ReactNode {
  const { found, nameOf, onEnd } = props;
  const say = useTriggerWords();
  const today = useToday();
  const columns = useMemo(() => {
    const shown = triggerColumns({ say, today, nameOf });
    // Before the long texts: in sight on a narrow desk, too.
    return onEnd ? shown.toSpliced(TEXTS_FROM, 0, endColumn({ say, today, onEnd })) : shown;
  }, [say, today, nameOf, onEnd]);
  return (
    <DataTable
      id="safeguard-triggers"
      caption={say('trigger.list')}
      rows={found.data?.triggers ?? []}
      columns={columns}
      rowId={({ id }) => id}
      state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
      onRetry={() => void found.refetch()}
      empty={
        <EmptyState icon="check" title={say('trigger.none')}>
          {say('trigger.none.text')}
        </EmptyState>
      }
    />
  );
}
