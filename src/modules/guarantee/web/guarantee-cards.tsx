import { type ReactNode, useState } from 'react';
import {
  Button,
  DateText,
  Dialog,
  EmptyState,
  ErrorState,
  Money,
  Skeleton,
  StatusTag,
  useCodeList,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { GuaranteeView } from '../contract.ts';
import { useGuarantees } from './data-guarantees.ts';
import styles from './guarantee.module.css';
import { MovementList } from './movement-list.tsx';
import { UseBar } from './use-bar.tsx';
import { useGuaranteeText } from './words.ts';

/** Guarantees as cards with what is in use of each; `actions` for those who may change them. */
export function GuaranteeCards(props: {
  readonly actions?: (guarantee: GuaranteeView) => ReactNode;
  readonly isForCustoms?: boolean;
}): ReactNode {
  const say = useGuaranteeText();
  const found = useGuarantees();
  const rows = found.data?.pages.flatMap(({ guarantees }) => guarantees) ?? [];
  if (found.isPending) return <Skeleton lines={3} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (rows.length === 0) return <EmptyState title={say('guarantee.empty')}>{say('guarantee.emptyText')}</EmptyState>;
  return (
    <>
      <ul className={layout.cards}>
        {rows.map((guarantee) => (
          <li key={guarantee.id}>
            <Card guarantee={guarantee} showTrader={props.isForCustoms === true}>
              {props.actions?.(guarantee)}
            </Card>
          </li>
        ))}
      </ul>
      {found.hasNextPage && <Button onPress={() => void found.fetchNextPage()}>{say('guarantee.more')}</Button>}
    </>
  );
}

type CardProps = { readonly guarantee: GuaranteeView; readonly showTrader: boolean; readonly children: ReactNode };

function Card({ guarantee, showTrader, children }: CardProps): ReactNode {
  const say = useGuaranteeText();
  const kinds = useCodeList('guarantee-kinds');
  const securities = useCodeList('security-kinds');
  const [isOpen, setOpen] = useState(false);
  const { number, state, amount, provider, validFrom, validTo } = guarantee;
  return (
    <article className={layout.card} aria-label={`${say('guarantee.one')} ${number}`}>
      <div className={layout.head}>
        <span className={styles.number}>{number}</span>
        <StatusTag tone={state === 'active' ? 'ok' : 'caution'}>{say(`guarantee.state.${state}`)}</StatusTag>
        <strong>
          <Money amount={amount} />
        </strong>
      </div>
      {showTrader && <div>{guarantee.traderName}</div>}
      <div className={styles.kind}>
        {kinds.nameOf(guarantee.kind)} — {securities.nameOf(guarantee.security)} ({provider})
      </div>
      <div>
        {say('guarantee.validity')} <DateText date={validFrom} /> – <DateText date={validTo} />
      </div>
      <UseBar guarantee={guarantee} />
      <div className={layout.head}>
        <Button size="small" onPress={() => setOpen(true)}>
          {say('guarantee.movements')}
        </Button>
        {children}
      </div>
      <Dialog
        title={`${say('guarantee.movements')} ${number}`}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width="wide"
      >
        {isOpen && <MovementList guarantee={guarantee} />}
      </Dialog>
    </article>
  );
}
