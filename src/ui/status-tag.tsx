import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './status-tag.module.css';
import { type Tone, toneIcons } from './tone.ts';

/** A state in one word with its icon: colour never speaks alone. */
export function StatusTag(props: {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
}): ReactNode {
  const { tone = 'neutral', icon = toneIcons[tone], children } = props;
  return (
    <span className={cx(styles.tag, styles[tone])}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
