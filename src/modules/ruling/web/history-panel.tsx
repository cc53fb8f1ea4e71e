import type { ReactNode } from 'react';
import { Panel, Skeleton, Timeline, type Tone } from '../../../ui/index.ts';
import type { RulingFile } from '../contract.ts';
import { useRulingHistory } from './ruling-data.ts';
import { useRulingWordOf, useRulingWords } from './words.ts';

const TONES: Readonly<Record<string, Tone>> = {
  applied: 'info',
  'question-asked': 'caution',
  answered: 'ok',
  published: 'ok',
  confirmed: 'ok',
  changed: 'caution',
  withdrawn: 'danger',
  invalidated: 'danger',
};

/** The life of the case, one line per act. */
export function HistoryPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const factOf = useRulingWordOf('ruling.fact');
  const roleOf = useRulingWordOf('ruling.role');
  const history = useRulingHistory(file);
  const entries = (history.data ?? []).map(({ sequence, type, at, actor }) => {
    const fact = type.replace(/^ruling\./, '');
    const who = actor.role === 'system' ? roleOf('system') : actor.name || roleOf(actor.role);
    return { id: String(sequence), at, what: factOf(fact), who, tone: TONES[fact] ?? ('neutral' as const) };
  });
  return (
    <Panel title={word('ruling.history')}>
      {history.isPending ? <Skeleton lines={3} /> : <Timeline entries={entries} label={word('ruling.history')} />}
    </Panel>
  );
}
