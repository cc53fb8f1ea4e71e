import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  Breadcrumbs,
  Code,
  DateText,
  DescriptionList,
  EmptyState,
  formatQuantity,
  Money,
  PageHead,
  Panel,
  Skeleton,
  useUi,
} from '../../../ui/index.ts';
import { printNumber } from '../../declaration/contract.ts';
import { lawOfRelief } from '../../duty/contract.ts';
import type { ObligationView } from '../contract.ts';
import { ExtendForm } from './extend-form.tsx';
import { accountedText, DueTag, relievedOf } from './relief-columns.tsx';
import { useObligation } from './relief-data.ts';
import { ReportForm } from './report-form.tsx';
import { ReportList } from './report-list.tsx';
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
  const title = word('relief.page', { number: printNumber(obligation.declarationNumber), line: obligation.itemNumber });
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
        <ReportList obligation={obligation} reports={reports} mayDecide={area === 'office'} />
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
        { term: word('relief.goods'), value: <Goods {...o} />, wide: true },
        { term: word('relief.accounted'), value: accountedText(o) },
        ...(o.pending === '0'
          ? []
          : [{ term: word('relief.pending'), value: formatQuantity({ value: o.pending, unit: o.unit }) }]),
        { term: word('relief.relieved'), value: <Money amount={String(relievedOf(o))} /> },
        { term: word('relief.collected'), value: <Money amount={o.collected} /> },
        { term: word('relief.security'), value: word(`relief.security.${o.security}`) },
        { term: word('relief.trader'), value: o.traderName },
        {
          term: word('relief.declaration'),
          value: <Link to={`/${area}/declarations/${o.declarationId}`}>{printNumber(o.declarationNumber)}</Link>,
        },
      ]}
    />
  );
}

const Goods = ({ code, description }: ObligationView): ReactNode => (
  <>
    <Code code={code} /> {description}
  </>
);
