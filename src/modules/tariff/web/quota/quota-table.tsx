import type { ReactNode } from 'react';
import { cx, DateText, Quantity, StatusTag, useUi } from '../../../../ui/index.ts';
import type { WireQuota } from '../../contract.ts';
import shared from '../tariff.module.css';
import { useTariffWords } from '../words.ts';
import { CodeLinks } from './code-links.tsx';
import styles from './quota.module.css';
import { QuotaTag } from './quota-tag.tsx';
import { UseBar } from './use-bar.tsx';

/** Quotas with how much of each is allotted and used; on a telephone one below the other. */
export function QuotaTable(props: {
  readonly quotas: readonly WireQuota[];
  readonly asOf: string;
  readonly caption: string;
}): ReactNode {
  const word = useTariffWords();
  return (
    <div className={shared.tableFrame}>
      <table className={cx(shared.table, styles.table)}>
        <caption className="unseen">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{word('tariff.quota.col.quota')}</th>
            <th scope="col">{word('tariff.quota.col.period')}</th>
            <th scope="col">{word('tariff.quota.col.use')}</th>
            <th scope="col">{word('tariff.quota.col.codes')}</th>
          </tr>
        </thead>
        <tbody>
          {props.quotas.map((quota) => (
            <QuotaRow key={`${quota.quota} ${quota.periodFrom}`} quota={quota} asOf={props.asOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QuotaRow({ quota, asOf }: { readonly quota: WireQuota; readonly asOf: string }): ReactNode {
  const { language } = useUi();
  const word = useTariffWords();
  return (
    <tr>
      <th scope="row">
        <b>{quota.name[language]}</b> <QuotaTag quota={quota} />
        <small>{quota.inQuota[language]}</small>
        <small>{quota.law[language]}</small>
      </th>
      <td>
        <DateText date={quota.periodFrom} /> – <DateText date={quota.periodTo} />
      </td>
      <td>
        <UseBar
          whole={quota.quantity}
          unit={quota.unit}
          painted={[
            { part: 'allotted', quantity: quota.allotted },
            { part: 'used', quantity: quota.used },
          ]}
          figures={[
            { part: 'used', quantity: quota.used },
            { part: 'allotted', quantity: quota.allotted },
            { part: 'available', quantity: quota.available },
          ]}
        />
        <p className={styles.whole}>
          {word('tariff.quota.whole')} <Quantity value={quota.quantity} unit={quota.unit} />
          {quota.status === 'unconfirmed' && <StatusTag tone="caution">{word('tariff.quota.unconfirmed')}</StatusTag>}
        </p>
      </td>
      <td>
        <CodeLinks codes={quota.codes} asOf={asOf} />
      </td>
    </tr>
  );
}
