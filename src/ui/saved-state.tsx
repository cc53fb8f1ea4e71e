import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { formatInstant } from './format.ts';
import { Icon } from './icon.tsx';
import { useUi, useWords } from './intl.tsx';
import styles from './saved-state.module.css';

/** Always visible beside a form: is what I typed safe? */
export function SavedState(props: {
  readonly state: 'unsaved' | 'saving' | 'saved' | 'failed';
  /** UTC instant of the last save. */
  readonly at?: string | undefined;
}): ReactNode {
  const { state, at } = props;
  const { language, timeZone } = useUi();
  const word = useWords();
  const time = at ? formatInstant(at, { language, timeZone, style: 'time-seconds' }) : '';
  const icons = { unsaved: 'edit', saving: 'refresh', saved: 'check', failed: 'caution' } as const;
  return (
    <span className={cx(styles.line, styles[state])} role="status">
      <Icon name={icons[state]} size={16} />
      {word(`ui.saved.${state}`, { time })}
    </span>
  );
}
