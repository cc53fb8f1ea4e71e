import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  Breadcrumbs,
  DateText,
  DescriptionList,
  EmptyState,
  Money,
  PageHead,
  Panel,
  Skeleton,
  Timeline,
  useUi,
} from '../../../ui/index.ts';
import { lawOfRelief } from '../../duty/contract.ts';
import type { ObligationView } from '../contract.ts';
import { ExtendForm } from './extend-form.tsx';
import { DueTag, relievedOf } from './relief-columns.tsx';
import { type ObligationFile, useObligation } from './relief-data.ts';
import { ReportForm } from './report-form.tsx';
import { useReliefWordOf, useReliefWords } from './words.ts';

export const TradeObligation = (): ReactNode => <ObligationPage area="trade" />;
export const OfficeObligation = (): ReactNode => <ObligationPage area="office" />;

function ObligationPage({ area }: { readonly area: 'trade' | 'office' }): ReactNode {
  const { id = '' } = useParams();
  const word = useReliefWords();
  const found = useObligation(id);
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.error || !found.data) {
    return (
      <>
        <PageHead title={word('relief.title')} />
        <EmptyState icon="search" title={word('relief.gone')} />
      </>
    );
  }
  const { obligation, reports } = found.data;
  const title = word('relief.page', { number: obligation.declarationNumber, line: obligation.itemNumber });
  const isOpen = obligation.state === 'OPEN';
  return (
    <>
      <PageHead
        title={title}
        above={<Breadcrumbs crumbs={[{ label: word('relief.title'), to: `/${area}/reliefs` }, { label: title }]} />}
        status={<DueTag obligation={obligation} word={word} />}
      />
      <Panel title={word('relief.condition')}>
        <Condition obligation={obligation} area={area} />
      </Panel>
      {isOpen && area === 'trade' && <ReportForm obligation={obligation} />}
      {isOpen && area === 'office' && <ExtendForm obligation={obligation} />}
      <Panel title={word('relief.reports')}>
        <Reports reports={reports} unit={obligation.unit} />
      </Panel>
    </>
  );
}

function Condition(props: { readonly obligation: ObligationView; readonly area: 'trade' | 'office' }): ReactNode {
  const { obligation: o, area } = props;
  const { language } = useUi();
  const word = useReliefWords();
  const followUpOf = useReliefWordOf('relief.follow');
  return (
    <DescriptionList
      items={[
        { term: word('relief.article'), value: lawOfRelief(o.article)[language] },
        { term: word('relief.followUp'), value: followUpOf(o.followUp) },
        { term: word('relief.due'), value: <DateText date={o.dueOn} /> },
        { term: word('relief.permittedOn'), value: <DateText date={o.permittedOn} /> },
        { term: word('relief.goods'), value: `${o.code} ${o.description}`, wide: true },
        { term: word('relief.accounted'), value: `${o.accounted} / ${o.quantity} ${o.unit}` },
        { term: word('relief.relieved'), value: <Money amount={String(relievedOf(o))} /> },
        { term: word('relief.collected'), value: <Money amount={o.collected} /> },
        { term: word('relief.security'), value: word(`relief.security.${o.security}`) },
        { term: word('relief.trader'), value: o.traderName },
        {
          term: word('relief.declaration'),
          value: <Link to={`/${area}/declarations/${o.declarationId}`}>{o.declarationNumber}</Link>,
        },
      ]}
    />
  );
}

function Reports({ reports, unit }: { readonly reports: ObligationFile['reports']; readonly unit: string }): ReactNode {
  const word = useReliefWords();
  const kindOf = useReliefWordOf('relief.follow');
  if (reports.length === 0) return <EmptyState icon="document" title={word('relief.noReports')} />;
  return (
    <Timeline
      entries={reports.map(({ kind, quantity, happenedOn, evidence, reportedBy, reportedAt }) => ({
        id: reportedAt + kind,
        at: reportedAt,
        what: `${kindOf(kind)} ${quantity} ${unit}`,
        who: reportedBy,
        detail: (
          <>
            <DateText date={happenedOn} /> · {evidence}
          </>
        ),
      }))}
    />
  );
}
