import type { ReactNode } from 'react';
import { FilterChips, SelectField, TextField, useCodeList } from '../../../ui/index.ts';
import styles from './office.module.css';
import { useOfficeWords } from './office-words.ts';
import { isInQueue, type QueueRow } from './queue-rows.ts';
import { AGES, type Age, QUEUE_STAGES } from './stage.ts';
import type { QueueView } from './use-queue-filter.ts';

type Props = {
  readonly rows: readonly QueueRow[];
  readonly view: QueueView;
  readonly userId: string | null;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
};

/** Every chip says how many it would leave, under the other filters. */
export function QueueFilters({ rows, view, userId, onChange }: Props): ReactNode {
  const word = useOfficeWords();
  const count = (part: Partial<QueueView>): number =>
    rows.filter((row) => isInQueue(row, { ...view, ...part }, userId)).length;
  const toggleStage = (id: string): void => {
    const next = new Set(view.stages);
    if (!next.delete(id)) next.add(id);
    onChange({ stage: [...next].join(',') });
  };
  return (
    <div className={styles.filters}>
      <FilterChips
        label={word('office.queue.stage')}
        chips={QUEUE_STAGES.map((id) => ({
          id,
          label: word(`office.stage.${id}`),
          count: count({ stages: new Set([id]) }),
        }))}
        chosen={view.stages}
        onToggle={toggleStage}
      />
      <FilterChips
        label={word('office.queue.age')}
        chips={(Object.keys(AGES) as Age[]).map((id) => ({
          id,
          label: word(`office.queue.age.${id}`),
          count: count({ age: id }),
        }))}
        chosen={new Set(view.age ? [view.age] : [])}
        onToggle={(id) => onChange({ age: view.age === id ? '' : id })}
      />
      <FilterChips
        label={word('office.queue.assignee')}
        chips={(['mine', 'none'] as const).map((id) => ({
          id,
          label: word(`office.queue.assignee.${id}`),
          count: count({ assignee: id }),
        }))}
        chosen={new Set([view.assignee])}
        onToggle={(id) => onChange({ assignee: view.assignee === id ? 'any' : id })}
      />
    </div>
  );
}

export function QueueSearch({ view, onChange }: Pick<Props, 'view' | 'onChange'>): ReactNode {
  const word = useOfficeWords();
  const offices = useCodeList('offices');
  const options = [{ value: 'all', label: word('office.queue.office.all') }, ...offices.names];
  return (
    <div className={styles.search}>
      <TextField
        label={word('office.queue.search')}
        placeholder={word('office.queue.search')}
        hideLabel
        type="search"
        value={view.text}
        onChange={(text) => onChange({ text })}
      />
      <SelectField
        label={word('office.queue.office')}
        hideLabel
        options={options}
        value={view.office}
        onChange={(office) => onChange({ office })}
      />
    </div>
  );
}
