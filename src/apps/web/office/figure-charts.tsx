import { type ReactNode, useMemo } from 'react';
import type { DeskFigures } from '../../../modules/statistics/contract.ts';
import { formatDuration, Panel, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { BarChart } from './bar-chart.tsx';
import { byChannel, byStage, type Channel, type Counted, officeTimes, type StageTime } from './desk-figures.ts';
import styles from './office.module.css';
import { useOfficeWords } from './office-words.ts';

export function FigureCharts({ figures }: { readonly figures: DeskFigures }): ReactNode {
  const word = useOfficeWords();
  const laneOf = useLane();
  return (
    <div className={styles.charts}>
      <Counts
        name="lanes"
        column={word('office.figures.channel')}
        counts={byChannel(figures.categories)}
        labelOf={laneOf}
      />
      <Counts
        name="stages"
        column={word('office.figures.stage')}
        counts={byStage(figures.states)}
        labelOf={(stage) => word(`office.stage.${stage}`)}
      />
      <Counts
        name="ages"
        column={word('office.figures.age')}
        counts={figures.waiting.map(({ age, count }) => ({ name: age, count }))}
        labelOf={(band) => word(`office.figures.age.${band}`)}
      />
      <StageTimes times={officeTimes(figures.times)} />
    </div>
  );
}

function useLane(): (channel: Channel) => string {
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

/** Medians drawn over all categories; the table has each category and the slowest tenth. */
function StageTimes({ times }: { readonly times: readonly StageTime[] }): ReactNode {
  const word = useOfficeWords();
  const { language } = useUi();
  const laneOf = useLane();
  const bars = useMemo(
    () =>
      times
        .filter(({ category }) => category === null)
        .map(({ stage, median, p90 }) => ({
          label: word(`office.history.stage.${stage}`),
          value: median,
          text: word('office.figures.times.bar', {
            median: formatDuration(median, language),
            p90: formatDuration(p90, language),
          }),
        })),
    [times, language, word],
  );
  if (bars.length === 0) {
    return (
      <Panel title={word('office.figures.times')} level={3}>
        <p className={layout.quiet}>{word('office.figures.times.none')}</p>
      </Panel>
    );
  }
  return (
    <BarChart
      title={word('office.figures.times')}
      description={word('office.figures.times.says')}
      bars={bars}
      columns={[
        word('office.figures.stage'),
        word('office.figures.channel'),
        word('office.figures.count'),
        word('office.figures.median'),
        word('office.figures.p90'),
      ]}
      rows={times.map(({ stage, category, count, median, p90 }) => [
        word(`office.history.stage.${stage}`),
        category === null ? word('office.figures.channel.all') : laneOf(String(category) as Channel),
        count,
        formatDuration(median, language),
        formatDuration(p90, language),
      ])}
      textWidth={146}
      note={word('office.figures.times.note')}
    />
  );
}
