import { type ReactNode, useEffect } from 'react';
import styles from './page-head.module.css';

/** The one h1 of a page, with what it says below and what can be done beside. Also names the browser's tab. */
export function PageHead(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const { title } = props;
  useEffect(() => {
    document.title = `${title} — 関所 Sekisho`;
  }, [title]);
  return (
    <div className={styles.head}>
      {props.above}
      <div className={styles.line}>
        <div className={styles.name}>
          <h1>{title}</h1>
          {props.status}
        </div>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
      {props.lead && <p className={styles.lead}>{props.lead}</p>}
    </div>
  );
}
