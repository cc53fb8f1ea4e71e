import type { ReactNode } from 'react';
import { Banner, Panel, Skeleton } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { DemandView } from '../contract.ts';
import { useDemandsOf } from './data-payments.ts';
import { DemandCard } from './demand-card.tsx';
import { usePaymentText } from './words.ts';

type Shown = {
  readonly id: string;
  readonly state: string;
  readonly rowVersion: number;
  readonly isDeclarant: boolean;
};

/** On the page of a declaration: what is to be paid now. */
export function PaymentDuePanel({ declaration }: { readonly declaration: Shown }): ReactNode {
  const say = usePaymentText();
  const open = (useDemandsOf(declaration.id, declaration.rowVersion).data ?? []).filter(
    ({ state }) => state === 'open',
  );
  if (open.length === 0) return null;
  return (
    <Panel title={say('payment.due.title')} boxed>
      <p>{say('payment.due.text')}</p>
      <Cards demands={open} />
    </Panel>
  );
}

/** On the page of a declaration: what was paid, and what fell away. */
export function ReceiptsPanel({ declaration }: { readonly declaration: Shown }): ReactNode {
  const say = usePaymentText();
  const found = useDemandsOf(declaration.id, declaration.rowVersion);
  const closed = (found.data ?? []).filter(({ state }) => state !== 'open');
  if (found.isPending) return <Skeleton lines={2} />;
  if (closed.length === 0 && declaration.state !== 'PERMITTED') return null;
  return (
    <Panel title={say('payment.receipts')}>
      {closed.length === 0 ? <Banner>{say('payment.nothingDue')}</Banner> : <Cards demands={closed} />}
    </Panel>
  );
}

function Cards({ demands }: { readonly demands: readonly DemandView[] }): ReactNode {
  return (
    <div className={layout.stack}>
      {demands.map((demand) => (
        <DemandCard key={demand.id} demand={demand} mayPay />
      ))}
    </div>
  );
}
