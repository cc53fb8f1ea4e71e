import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import {
  formatDuration,
  formatPlainDate,
  Money,
  PageHead,
  Panel,
  ProblemBanner,
  Skeleton,
  Stat,
  useActor,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import { BarChart } from './bar-chart.tsx';
import { byAge, byChannel, byStage, type Counted, medianTimes, sumOf } from './desk-figures.ts';
import styles from './office.module.css';
import { declarationKey, type ListRow, officeApi, queueKey } from './office-api.ts';
import { useOfficeWords } from './office-words.ts';
import type { QueueRow } from './queue-rows.ts';
import { OFFICER_STAGES } from './stage.ts';
import { useQueue } from './use-queue.ts';

/** How many histories the stage times are taken from: enough for a median, few enough to be asked for at once. */
const HISTORIES = 20;
const EVERY_MINUTE = 60_000;

/** Today at a glance: what came, by which lane, what waits, how long each stage takes. */
export function FiguresPage(): ReactNode {
  const word = useOfficeWords();
  const { language } = useUi();
  const actor = useActor();
  const office = actor.officeCode ?? 'all';
  const day = useToday();
  const asked = { office, from: day, limit: 200 };
  const today = useQuery({
    queryKey: queueKey(asked),
    queryFn: () => officeApi.declarations(asked),
    refetchInterval: EVERY_MINUTE,
  });
  const queue = useQueue({ office, text: '' });
  return (
    <>
      <PageHead
        title={word('office.figures.title')}
        lead={word('office.figures.lead', { day: formatPlainDate(day, language) })}
      />
      <ProblemBanner error={today.error ?? queue.error} />
      {today.data ? (
        <Figures rows={today.data.rows} queue={queue.rows} userId={actor.userId} />
      ) : (
        !today.error && <Skeleton lines={8} height={24} />
      )}
    </>
  );
}

type Props = { readonly rows: readonly ListRow[]; readonly queue: readonly QueueRow[]; readonly userId: string | null };

function Figures({ rows, queue, userId }: Props): ReactNode {
  const word = useOfficeWords();
  const unitOf = (count: number): string => word('office.figures.unit', { count });
  const permitted = rows.filter(({ permittedOn }) => permittedOn !== null);
  const waiting = queue.filter(({ stage }) => OFFICER_STAGES.includes(stage));
  const mine = waiting.filter(({ assignedTo }) => assignedTo !== null && assignedTo === userId);
  return (
    <div className={styles.page}>
      <div className={styles.stats}>
        <Stat label={word('office.figures.lodged')} value={rows.length} unit={unitOf(rows.length)} />
        <Stat label={word('office.figures.permitted')} value={permitted.length} unit={unitOf(permitted.length)} />
        <Stat
          label={word('office.figures.waiting')}
          value={waiting.length}
          unit={unitOf(waiting.length)}
          to="/office"
        />
        <Stat
          label={word('office.figures.mine')}
          value={mine.length}
          unit={unitOf(mine.length)}
          to="/office?assignee=mine"
        />
        <Stat label={word('office.figures.value')} value={<Money amount={sumOf(rows, 'customsValue')} />} />
        <Stat label={word('office.figures.tax')} value={<Money amount={sumOf(rows, 'total')} />} />
      </div>
      <div className={styles.charts}>
        <Counts name="lanes" column={word('office.figures.channel')} counts={byChannel(rows)} labelOf={useLane()} />
        <Counts
          name="stages"
          column={word('office.figures.stage')}
          counts={byStage(rows)}
          labelOf={(stage) => word(`office.stage.${stage}`)}
        />
        <Counts
          name="ages"
          column={word('office.figures.age')}
          counts={byAge(waiting)}
          labelOf={(band) => word(`office.figures.age.${band}`)}
        />
        <StageTimes permitted={permitted} />
      </div>
    </div>
  );
}

function useLane(): (channel: '1' | '2' | '3' | 'none') => string {
  const word = useOfficeWords();
  return (channel) =>
    channel === 'none' ? word('office.figures.channel.none') : `${word('office.figures.channel')} ${channel}`;
}

function Counts<Name extends string>(props: {
  readonly name: 'lanes' | 'stages' | 'ages';
  readonly column: string;
  readonly counts: readonly Counted<Name>[];
  readonly labelOf: (name: Name) => string;
}): ReactNode {
  const { name, column, counts, labelOf } = props;
  const word = useOfficeWords();
  const key = counts.map((each) => `${labelOf(each.name)}=${each.count}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the bars show
  const bars = useMemo(
    () => counts.map((each) => ({ label: labelOf(each.name), value: each.count, text: String(each.count) })),
    [key],
  );
  return (
    <BarChart
      title={word(`office.figures.${name}`)}
      description={word(`office.figures.${name}.says`)}
      bars={bars}
      columns={[column, word('office.figures.count')]}
      rows={bars.map(({ label, value }) => [label, value])}
    />
  );
}

function StageTimes({ permitted }: { readonly permitted: readonly ListRow[] }): ReactNode {
  const word = useOfficeWords();
  const { language } = useUi();
  const histories = useQueries({
    queries: permitted.slice(0, HISTORIES).map(({ id }) => ({
      queryKey: [...declarationKey(id), 'history'],
      queryFn: () => officeApi.history(id),
      staleTime: EVERY_MINUTE,
    })),
  });
  const known = histories.flatMap(({ data }) => (data ? [data.entries] : []));
  const times = medianTimes(known.map(untilPermit));
  const key = times.map(({ stage, median }) => `${stage}${median}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the bars show
  const bars = useMemo(
    () =>
      times.map(({ stage, median }) => ({
        label: word(`office.history.stage.${stage}`),
        value: median,
        text: formatDuration(median, language),
      })),
    [key, language, word],
  );
  if (bars.length === 0) {
    return (
      <Panel title={word('office.figures.times')} level={3}>
        <p className={styles.muted}>{word('office.figures.times.none')}</p>
      </Panel>
    );
  }
  return (
    <BarChart
      title={word('office.figures.times')}
      description={word('office.figures.times.says')}
      bars={bars}
      columns={[word('office.figures.stage'), word('office.figures.median'), word('office.figures.longest')]}
      rows={times.map(({ stage, median, longest }) => [
        word(`office.history.stage.${stage}`),
        formatDuration(median, language),
        formatDuration(longest, language),
      ])}
      note={word('office.figures.times.note', { count: HISTORIES })}
    />
  );
}

type Dated = { readonly type: string; readonly at: string };

/** What happens after the permit is another story. */
function untilPermit(entries: readonly Dated[]): readonly Dated[] {
  const end = entries.findIndex(({ type }) => type === 'declaration.permitted');
  return end < 0 ? entries : entries.slice(0, end + 1);
}
