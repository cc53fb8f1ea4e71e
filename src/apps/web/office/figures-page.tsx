import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { inspectionApi } from '../../../modules/inspection/web/index.ts';
import type { DeskFigures } from '../../../modules/statistics/contract.ts';
import {
  formatPlainDate,
  Money,
  PageHead,
  ProblemBanner,
  SelectField,
  Skeleton,
  Stat,
  useActor,
  useCodeList,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { DataFilePanel } from './data-file-panel.tsx';
import { FigureCharts } from './figure-charts.tsx';
import { PERIODS, type Period, periodOf, startOf } from './figure-period.ts';
import styles from './office.module.css';
import { officeApi } from './office-api.ts';
import { useOfficeWords } from './office-words.ts';

const EVERY_MINUTE = 60_000;
const MINE_AT_MOST = 200;

/** What came, by which category, what waits, how long each stage takes: counts only, so also for analysts. */
export function FiguresPage(): ReactNode {
  const word = useOfficeWords();
  const { language } = useUi();
  const actor = useActor();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const office = search.get('office') ?? actor.officeCode ?? 'all';
  const period = periodOf(search.get('days'));
  const from = startOf(period, today);
  const asked = { from, to: today, office };
  const figures = useQuery({
    queryKey: ['office', 'figures', asked],
    queryFn: () => officeApi.figures(asked),
    refetchInterval: EVERY_MINUTE,
    placeholderData: keepPreviousData,
  });
  const change = (name: string) => (value: string) =>
    setSearch((before) => new URLSearchParams([...[...before].filter(([each]) => each !== name), [name, value]]), {
      replace: true,
    });
  const [first, last] = [formatPlainDate(from, language), formatPlainDate(today, language)];
  return (
    <>
      <PageHead
        title={word('office.figures.title')}
        lead={
          from === today
            ? word('office.figures.lead', { day: last })
            : word('office.figures.lead.period', { from: first, to: last })
        }
        actions={<FigureFilters period={period} office={office} onChange={change} />}
      />
      <ProblemBanner error={figures.error} />
      {figures.data ? (
        <div className={styles.page}>
          <Tiles figures={figures.data} office={office} />
          <FigureCharts figures={figures.data} />
          <DataFilePanel from={from} to={today} />
        </div>
      ) : (
        !figures.error && <Skeleton lines={8} height={24} />
      )}
    </>
  );
}

function FigureFilters(props: {
  readonly period: Period;
  readonly office: string;
  readonly onChange: (name: string) => (value: string) => void;
}): ReactNode {
  const word = useOfficeWords();
  const offices = useCodeList('offices');
  return (
    <div className={styles.search}>
      <SelectField
        label={word('office.queue.office')}
        hideLabel
        options={[{ value: 'all', label: word('office.queue.office.all') }, ...offices.names]}
        value={props.office}
        onChange={props.onChange('office')}
      />
      <SelectField
        label={word('office.figures.period')}
        hideLabel
        options={PERIODS.map((days) => ({ value: days, label: word(`office.figures.period.${days}`) }))}
        value={props.period}
        onChange={props.onChange('days')}
      />
    </div>
  );
}

function Tiles({ figures, office }: { readonly figures: DeskFigures; readonly office: string }): ReactNode {
  const word = useOfficeWords();
  const { role } = useActor();
  const decides = role === 'officer' || role === 'supervisor';
  const unitOf = (count: number): string => word('office.figures.unit', { count });
  const { lodged, permitted, customsValue, total } = figures;
  const waiting = figures.waiting.reduce((sum, { count }) => sum + count, 0);
  const queue = decides ? { to: `/office?office=${office}` } : {};
  return (
    <div className={layout.stats}>
      <Stat label={word('office.figures.lodged')} value={lodged} unit={unitOf(lodged)} />
      <Stat label={word('office.figures.permitted')} value={permitted} unit={unitOf(permitted)} />
      <Stat label={word('office.figures.waiting')} value={waiting} unit={unitOf(waiting)} {...queue} />
      {decides && <MineTile office={office} />}
      <div className={styles.amount}>
        <Stat label={word('office.figures.value')} value={<Money amount={customsValue} />} />
      </div>
      <div className={styles.amount}>
        <Stat label={word('office.figures.tax')} value={<Money amount={total} />} />
      </div>
    </div>
  );
}

/** How many examinations are in the reader's own hands. */
function MineTile({ office }: { readonly office: string }): ReactNode {
  const word = useOfficeWords();
  const asked = { office, mine: true, limit: MINE_AT_MOST };
  const { data } = useQuery({
    queryKey: ['office', 'figures', 'mine', asked],
    queryFn: () => inspectionApi.queue(asked),
    refetchInterval: EVERY_MINUTE,
  });
  const count = data?.examinations.length ?? 0;
  return (
    <Stat
      label={word('office.figures.mine')}
      value={data ? count : '…'}
      unit={word('office.figures.unit', { count })}
      to={`/office?assignee=mine&office=${office}`}
    />
  );
}
