import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './panel.module.css';

/** A part of a page under its own heading. Lines, not boxes: `boxed` only where things float side by side. */
export function Panel(props: {
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly boxed?: boolean;
  readonly level?: 2 | 3;
  readonly id?: string;
}): ReactNode {
  const { title, level = 2, boxed = false } = props;
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      id={props.id}
      className={cx(styles.panel, boxed && styles.boxed)}
      aria-labelledby={title ? titleId : undefined}
    >
      {(title || props.actions) && (
        <div className={styles.head}>
          {title && (
            <Heading id={titleId} className={styles.title}>
              {title}
            </Heading>
          )}
          {props.actions && <div className={styles.actions}>{props.actions}</div>}
        </div>
      )}
      {props.children}
    </section>
  );
}
