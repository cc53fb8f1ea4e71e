import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here — why, and what one can do about it. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.empty}>
      <span className={styles.badge}>
        <Icon name={props.icon ?? 'box'} size={26} />
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.children && <div className={styles.text}>{props.children}</div>}
      {props.action}
    </div>
  );
}
