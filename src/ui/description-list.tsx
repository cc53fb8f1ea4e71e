import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './description-list.module.css';

export type Description = { readonly term: ReactNode; readonly value: ReactNode; readonly wide?: boolean };

/** Names and values of one thing, in as many columns as there is room for. */
export function DescriptionList(props: {
  readonly items: readonly Description[];
  readonly layout?: 'columns' | 'lines';
}): ReactNode {
  const { items, layout = 'columns' } = props;
  return (
    <dl className={cx(styles.list, styles[layout])}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a description's order is its identity
        <div key={index} className={cx(item.wide && styles.wide)}>
          <dt>{item.term}</dt>
          <dd>{item.value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
