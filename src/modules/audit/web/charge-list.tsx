import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  ConfirmDialog,
  DateText,
  type Description,
  DescriptionList,
  formatMoney,
  InstantText,
  Money,
  ProblemBanner,
  SelectField,
  StatusTag,
  useActor,
} from '../../../ui/index.ts';
import type { ChargeView } from '../../payment/contract.ts';
import styles from './audit.module.css';
import { useMyAccounts, usePayCharge } from './audit-data.ts';
import { type AuditSay, useAuditText } from './words.ts';

/** What customs pays out is never paid by the trader. */
const PAID_OUT: readonly ChargeView['kind'][] = ['refund-interest', 'drawback'];

/** Penalties, delinquency tax and interest, paid or not. */
export function ChargeList(props: {
  readonly charges: readonly ChargeView[];
  readonly linkTo?: (declarationId: string) => string;
}): ReactNode {
  const say = useAuditText();
  const { role } = useActor();
  const [paying, setPaying] = useState<ChargeView | null>(null);
  const mayPay = (charge: ChargeView): boolean =>
    (role === 'trader' || role === 'broker') && charge.state === 'open' && !PAID_OUT.includes(charge.kind);
  return (
    <>
      <ul className={styles.cards}>
        {props.charges.map((charge) => (
          <li key={charge.id}>
            <article className={styles.card} aria-label={`${say(`audit.charge.${charge.kind}`)} ${charge.id}`}>
              <div className={styles.head}>
                <strong>
                  <Money amount={charge.amount} />
                </strong>
                <StatusTag tone={charge.state === 'settled' ? 'ok' : 'caution'}>{stateOf(charge, say)}</StatusTag>
                <span>{say(`audit.charge.${charge.kind}`)}</span>
              </div>
              {props.linkTo && <Link to={props.linkTo(charge.declarationId)}>{charge.declarationNumber}</Link>}
              <DescriptionList items={factsOf(charge, say)} />
              {mayPay(charge) && (
                <div className={styles.head}>
                  <Button tone="primary" icon="card" onPress={() => setPaying(charge)}>
                    {say('audit.pay')}
                  </Button>
                </div>
              )}
            </article>
          </li>
        ))}
      </ul>
      {paying && <PayDialog charge={paying} onClose={() => setPaying(null)} />}
    </>
  );
}

const stateOf = ({ kind, state }: ChargeView, say: AuditSay): string =>
  PAID_OUT.includes(kind) ? say('audit.charge.paidOut') : say(`audit.charge.state.${state}`);

function factsOf(charge: ChargeView, say: AuditSay): Description[] {
  const { paymentNumber, dueOn, issuedAt, closedAt } = charge;
  const given: readonly (Description | false)[] = [
    paymentNumber !== null && { term: say('audit.paymentNumber'), value: <code>{paymentNumber}</code> },
    dueOn !== null && { term: say('audit.dueOn'), value: <DateText date={dueOn} /> },
    { term: say('audit.issuedAt'), value: <InstantText at={issuedAt} /> },
    closedAt !== null && { term: say('audit.closedAt'), value: <InstantText at={closedAt} /> },
  ];
  return given.filter((item): item is Description => Boolean(item));
}

function PayDialog({ charge, onClose }: { readonly charge: ChargeView; readonly onClose: () => void }): ReactNode {
  const say = useAuditText();
  const accounts = useMyAccounts().data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const pay = usePayCharge();
  const accountNumber = chosen ?? accounts[0]?.accountNumber ?? '';
  const confirm = async (): Promise<void> => {
    const isPaid = await pay.mutateAsync({ id: charge.id, accountNumber }).then(
      () => true,
      () => false,
    );
    if (isPaid) onClose();
  };
  return (
    <ConfirmDialog
      title={say('audit.pay.title')}
      confirmLabel={say('audit.pay.confirm', { total: formatMoney({ amount: charge.amount, currency: 'JPY' }) })}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={styles.form}>
        <p>{say('audit.pay.text')}</p>
        <SelectField
          label={say('audit.pay.account')}
          value={accountNumber}
          onChange={setChosen}
          required
          options={accounts.map((each) => ({
            value: each.accountNumber,
            label: `${each.bank} ${each.accountNumber} (${each.holder})`,
          }))}
        />
        <ProblemBanner error={pay.error} />
      </div>
    </ConfirmDialog>
  );
}
