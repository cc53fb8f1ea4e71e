import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';

/** Something did not come. Says what, and offers to try again; what was typed is never touched. */
export function ErrorState(props: {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}): ReactNode {
  const word = useWords();
  return (
    <div className={styles.empty} role="alert">
      <span className={cx(styles.badge, styles.wrong)}>
        <Icon name="caution" size={26} />
      </span>
      <p className={styles.title}>{props.title ?? word('ui.error.title')}</p>
      <div className={styles.text}>{props.children ?? <p>{word('ui.error.text')}</p>}</div>
      {props.onRetry && (
        <Button icon="refresh" onPress={props.onRetry}>
          {word('ui.retry')}
        </Button>
      )}
    </div>
  );
}
