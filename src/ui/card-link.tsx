import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './card-link.module.css';
import { Icon, type IconName } from './icon.tsx';

/** A large way to go somewhere, for pages that ask "what do you want to do?". */
export function CardLink(props: {
  readonly to: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: IconName;
}): ReactNode {
  return (
    <Link to={props.to} className={styles.card}>
      {props.icon && (
        <span className={styles.icon}>
          <Icon name={props.icon} size={24} />
        </span>
      )}
      <span className={styles.title}>{props.title}</span>
      {props.children && <span className={styles.text}>{props.children}</span>}
      <span className={styles.arrow}>
        <Icon name="chevronRight" size={20} />
      </span>
    </Link>
  );
}
