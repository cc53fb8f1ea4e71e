import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import styles from './stat.module.css';

/** One number that matters, with its name and how it moved. */
export function Stat(props: {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  readonly delta?: {
    readonly text: string;
    readonly direction: 'up' | 'down' | 'same';
    readonly tone?: 'ok' | 'danger';
  };
  readonly note?: ReactNode;
  readonly to?: string;
}): ReactNode {
  const { label, value, unit, delta, note, to } = props;
  const word = useWords();
  return (
    <div className={styles.stat}>
      <p className={styles.label}>{to ? <Link to={to}>{label}</Link> : label}</p>
      <p className={cx(styles.value, 'figures')}>
        {value}
        {unit && <span className={styles.unit}>{unit}</span>}
      </p>
      {delta && (
        <p className={cx(styles.delta, delta.tone && styles[delta.tone], 'figures')}>
          <Icon
            name={delta.direction === 'same' ? 'minus' : delta.direction}
            size={14}
            label={word(`ui.stat.${delta.direction}`)}
          />{' '}
          {delta.text}
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
