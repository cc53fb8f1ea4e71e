import type { ReactNode } from 'react';
import { HISTORY_STAGES } from '../../../modules/declaration/contract.ts';
import { Timeline, type TimelineEntry, useUi } from '../../../ui/index.ts';
import { stageTimes, toneOf } from './history-entries.ts';
import type { HistoryEntry } from './office-api.ts';
import { type OfficeSay, useOfficeWords, wordOf } from './office-words.ts';

/** Every fact with who and when, and how long each stage has taken so far. */
export function HistoryPanel(props: { readonly entries: readonly HistoryEntry[]; readonly now: number }): ReactNode {
  const { entries, now } = props;
  const word = useOfficeWords();
  const { language } = useUi();
  const times = stageTimes(entries, now);
  const stages = HISTORY_STAGES.flatMap((stage) => {
    const milliseconds = times.get(stage);
    return milliseconds === undefined ? [] : [{ label: word(`office.history.stage.${stage}`), milliseconds }];
  });
  const lines = entries.map((entry): TimelineEntry => {
    const detail = detailOf(entry, word, language === 'ja' ? '。' : ' · ');
    return {
      id: String(entry.sequence),
      at: entry.at,
      what: wordOf(word, 'office.fact', entry.type),
      who: entry.actor.role === 'system' ? word('office.history.automatic') : entry.actor.name,
      tone: toneOf(entry.type),
      ...(detail ? { detail } : {}),
    };
  });
  return <Timeline entries={lines} stages={stages} />;
}

function detailOf({ data }: HistoryEntry, word: OfficeSay, between: string): string {
  const { category, reason, note, carriedInOn, permitNumber } = data;
  const parts = [
    typeof category === 'number' && word('office.history.category', { category }),
    ...[reason, note, carriedInOn, permitNumber].map((text) => (typeof text === 'string' ? text : '')),
  ];
  return parts.filter(Boolean).join(between);
}
