import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { formatDuration, formatInstant } from './format.ts';
import { Icon, type IconName } from './icon.tsx';
import { useUi, useWords } from './intl.tsx';
import styles from './timeline.module.css';
import { type Tone, toneIcons } from './tone.ts';

export type TimelineEntry = {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly what: ReactNode;
  readonly who?: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
};

export type TimelineStage = { readonly label: string; readonly milliseconds: number };

/** One line per fact, oldest first: when, what, who, and how long since the line before. */
export function Timeline(props: {
  readonly entries: readonly TimelineEntry[];
  readonly stages?: readonly TimelineStage[];
  readonly label?: string;
}): ReactNode {
  const { entries, stages } = props;
  const word = useWords();
  return (
    <div className={styles.timeline}>
      {stages && stages.length > 0 && <Stages stages={stages} />}
      <ol className={styles.list} aria-label={props.label ?? word('ui.timeline')}>
        {entries.map((entry, index) => (
          <Entry key={entry.id} entry={entry} before={entries[index - 1]} />
        ))}
      </ol>
    </div>
  );
}

function Entry(props: { readonly entry: TimelineEntry; readonly before: TimelineEntry | undefined }): ReactNode {
  const { entry, before } = props;
  const { language, timeZone } = useUi();
  const word = useWords();
  const { tone = 'neutral', icon = toneIcons[tone] } = entry;
  const show = (style: 'date' | 'time-seconds'): string => formatInstant(entry.at, { language, timeZone, style });
  const dayBefore = before && formatInstant(before.at, { language, timeZone, style: 'date' });
  const since = before && formatDuration(Date.parse(entry.at) - Date.parse(before.at), language);
  return (
    <li className={styles.entry}>
      <time className={cx(styles.when, 'figures')} dateTime={entry.at}>
        {show('date') !== dayBefore && <span className={styles.day}>{show('date')}</span>}
        {show('time-seconds')}
      </time>
      <span className={cx(styles.dot, styles[tone])}>
        <Icon name={icon} size={14} />
      </span>
      <div className={styles.body}>
        <p className={styles.what}>{entry.what}</p>
        <p className={styles.who}>
          {entry.who && <span>{entry.who}</span>}
          {since && <span className="figures">{word('ui.timeline.since', { duration: since })}</span>}
        </p>
        {entry.detail && <div className={styles.detail}>{entry.detail}</div>}
      </div>
    </li>
  );
}

function Stages({ stages }: { readonly stages: readonly TimelineStage[] }): ReactNode {
  const { language } = useUi();
  return (
    <dl className={styles.stages}>
      {stages.map((stage) => (
        <div key={stage.label} style={{ flexGrow: Math.max(1, Math.sqrt(stage.milliseconds)) }}>
          <dt>{stage.label}</dt>
          <dd className="figures">{formatDuration(stage.milliseconds, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
