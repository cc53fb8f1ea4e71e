import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  DateText,
  type Description,
  DescriptionList,
  InstantText,
  Money,
  StatusTag,
  useActor,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { printNumber } from '../../declaration/contract.ts';
import type { ChargeView } from '../../payment/contract.ts';
import { PayFromAccount } from '../../payment/web/index.ts';
import { usePayCharge } from './audit-data.ts';
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
      <ul className={layout.cards}>
        {props.charges.map((charge) => (
          <li key={charge.id}>
            <article className={layout.card} aria-label={`${say(`audit.charge.${charge.kind}`)} ${charge.id}`}>
              <div className={layout.head}>
                <strong>
                  <Money amount={charge.amount} />
                </strong>
                <StatusTag tone={charge.state === 'settled' ? 'ok' : 'caution'}>{stateOf(charge, say)}</StatusTag>
                <span>{say(`audit.charge.${charge.kind}`)}</span>
              </div>
              {props.linkTo && (
                <Link to={props.linkTo(charge.declarationId)}>{printNumber(charge.declarationNumber)}</Link>
              )}
              <DescriptionList items={factsOf(charge, say)} />
              {mayPay(charge) && (
                <div className={layout.head}>
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
  const pay = usePayCharge();
  return (
    <PayFromAccount
      title={say('audit.pay.title')}
      amount={charge.amount}
      error={pay.error}
      onPay={(accountNumber) => pay.mutateAsync({ id: charge.id, accountNumber })}
      onClose={onClose}
    />
  );
}
