import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Money, PageHead, Panel, Stat, Tabs, useActor } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { GuaranteeCards } from '../../guarantee/web/index.ts';
import { useDueDates, useStatement } from './data-account.ts';
import { DemandList } from './demand-list.tsx';
import { sumOf } from './due-entries.ts';
import { DueList } from './due-list.tsx';
import { DunningList } from './dunning-list.tsx';
import { StatementList } from './statement-list.tsx';
import { usePaymentText } from './words.ts';

/** `/trade/account`: what is owed and when, the security behind it, and how the balance came about. */
export function AccountPage(): ReactNode {
  const say = usePaymentText();
  const { role } = useActor();
  const isTrader = role === 'trader';
  const [params, setParams] = useSearchParams();
  const tabs = [
    { id: 'due', label: say('payment.dueDates'), content: <DueList /> },
    { id: 'dunnings', label: say('payment.dunnings'), content: <DunningList /> },
    { id: 'open', label: say('payment.open'), content: <DemandList state="open" /> },
    ...(isTrader
      ? [
          { id: 'guarantees', label: say('payment.guarantees'), content: <Guarantees /> },
          { id: 'statement', label: say('payment.statement'), content: <StatementList /> },
          { id: 'refunds', label: say('payment.refunds'), content: <StatementList refundsOnly /> },
        ]
      : []),
  ];
  return (
    <>
      <PageHead title={say('payment.accountPage.title')} lead={say('payment.accountPage.lead')} />
      <div className={layout.stack}>
        {isTrader && <Figures />}
        <Tabs
          label={say('payment.accountPage.title')}
          selected={params.get('list') ?? 'due'}
          onSelect={(list) => setParams({ list }, { replace: true })}
          tabs={tabs}
        />
      </div>
    </>
  );
}

function Guarantees(): ReactNode {
  const say = usePaymentText();
  return (
    <Panel title={say('payment.guarantees')}>
      <GuaranteeCards />
    </Panel>
  );
}

/** What counts now, before any list. */
function Figures(): ReactNode {
  const say = usePaymentText();
  const lines = useStatement().data?.pages[0]?.lines;
  const due = useDueDates().data;
  if (!lines || !due) return null;
  const balance = BigInt(lines[0]?.balance ?? '0');
  const figures = [
    { id: 'balance', amount: balance > 0n ? String(balance) : '0' },
    { id: 'deferredTotal', amount: sumOf(due.demands.filter(({ state }) => state === 'deferred')) },
    {
      id: 'overdueTotal',
      amount: sumOf([
        ...due.demands.filter(({ overdueOn }) => overdueOn !== null),
        ...due.months.filter(({ overdueOn, state }) => overdueOn !== null && state === 'open'),
      ]),
    },
    { id: 'refundable', amount: balance < 0n ? String(-balance) : '0' },
  ] as const;
  return (
    <div className={layout.stats}>
      {figures.map(({ id, amount }) => (
        <Stat key={id} label={say(`payment.accountPage.${id}`)} value={<Money amount={amount} />} />
      ))}
    </div>
  );
}
