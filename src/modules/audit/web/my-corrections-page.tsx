import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyState, ErrorState, PageHead, Skeleton, Tabs, useActor } from '../../../ui/index.ts';
import { useCharges, useCorrections } from './audit-data.ts';
import { ChargeList } from './charge-list.tsx';
import { CorrectionList } from './correction-list.tsx';
import { NoticeTable } from './notices-page.tsx';
import { useAuditText } from './words.ts';

const linkTo = (id: string): string => `/trade/declarations/${id}`;

/** `/trade/corrections`: what was corrected after the permit, what it costs, and the notices of an audit. */
export function MyCorrectionsPage(): ReactNode {
  const say = useAuditText();
  const { role } = useActor();
  const [params, setParams] = useSearchParams();
  const tabs = [
    { id: 'charges', label: say('audit.charges'), content: <Charges /> },
    { id: 'corrections', label: say('audit.corrections'), content: <Corrections /> },
    // An audit is between customs and the importer; a broker is not told.
    ...(role === 'trader' ? [{ id: 'notices', label: say('audit.notices.title'), content: <NoticeTable /> }] : []),
  ];
  return (
    <>
      <PageHead title={say('audit.mine.title')} lead={say('audit.mine.lead')} />
      <Tabs
        label={say('audit.mine.title')}
        selected={params.get('list') ?? 'charges'}
        onSelect={(list) => setParams({ list }, { replace: true })}
        tabs={tabs}
      />
    </>
  );
}

function Charges(): ReactNode {
  const say = useAuditText();
  const found = useCharges();
  const charges = found.data?.pages.flatMap((page) => page.charges) ?? [];
  if (found.isPending) return <Skeleton lines={4} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (charges.length === 0)
    return <EmptyState title={say('audit.charges.none')}>{say('audit.charges.noneText')}</EmptyState>;
  return (
    <>
      <ChargeList charges={charges} linkTo={linkTo} />
      {found.hasNextPage && <Button onPress={() => void found.fetchNextPage()}>{say('audit.more')}</Button>}
    </>
  );
}

function Corrections(): ReactNode {
  const say = useAuditText();
  const found = useCorrections();
  const corrections = found.data?.pages.flatMap((page) => page.corrections) ?? [];
  if (found.isPending) return <Skeleton lines={4} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (corrections.length === 0)
    return <EmptyState title={say('audit.corrections.none')}>{say('audit.corrections.noneText')}</EmptyState>;
  return (
    <>
      <CorrectionList corrections={corrections} linkTo={linkTo} />
      {found.hasNextPage && <Button onPress={() => void found.fetchNextPage()}>{say('audit.more')}</Button>}
    </>
  );
}
