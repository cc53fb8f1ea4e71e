import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { type Tone, toneIcons } from './tone.ts';

/** A message that belongs to the page. Danger and caution are announced; the rest wait to be read. */
export function Banner(props: {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const { tone = 'info' } = props;
  return (
    <div className={cx(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={toneIcons[tone]} size={20} />
      <div className={styles.body}>
        {props.title && <p className={styles.title}>{props.title}</p>}
        {props.children && <div className={styles.text}>{props.children}</div>}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}
