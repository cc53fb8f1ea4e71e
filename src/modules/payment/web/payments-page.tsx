import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead, Tabs } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { DemandList } from './demand-list.tsx';
import { LedgerList } from './ledger-list.tsx';
import { usePaymentText } from './words.ts';

/** `/trade/payments`: what is due, what was paid, and the ledger behind both. */
export function PaymentsPage(): ReactNode {
  const say = usePaymentText();
  const [params, setParams] = useSearchParams();
  return (
    <div className={layout.stack}>
      <PageHead title={say('payment.title')} />
      <Tabs
        label={say('payment.title')}
        selected={params.get('list') ?? 'open'}
        onSelect={(list) => setParams({ list }, { replace: true })}
        tabs={[
          { id: 'open', label: say('payment.open'), content: <DemandList state="open" /> },
          { id: 'settled', label: say('payment.receipts'), content: <DemandList state="settled" /> },
          { id: 'cancelled', label: say('payment.cancelled'), content: <DemandList state="cancelled" /> },
          { id: 'ledger', label: say('payment.ledger'), content: <LedgerList /> },
        ]}
      />
    </div>
  );
}
