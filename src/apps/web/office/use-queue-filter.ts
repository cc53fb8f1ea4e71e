import { useSearchParams } from 'react-router';
import type { Assignee, QueueFilter } from './queue-rows.ts';
import { AGES, type Age, OFFICER_STAGES } from './stage.ts';

export type QueueView = QueueFilter & { readonly office: string; readonly text: string };

/** The filters stand in the address: back, refresh and a link to a colleague keep them. */
export function useQueueFilter(ownOffice: string | null): {
  readonly view: QueueView;
  readonly change: (part: Readonly<Record<string, string>>) => void;
  readonly clear: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const age = search.get('age');
  const assignee = search.get('assignee');
  const stages = search.get('stage');
  const view: QueueView = {
    stages: new Set(stages === null ? OFFICER_STAGES : stages.split(',').filter(Boolean)),
    age: age !== null && age in AGES ? (age as Age) : null,
    assignee: assignee === 'mine' || assignee === 'none' ? (assignee as Assignee) : 'any',
    office: search.get('office') ?? ownOffice ?? 'all',
    text: search.get('text') ?? '',
  };
  const change = (part: Readonly<Record<string, string>>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { view, change, clear: () => setSearch(new URLSearchParams(), { replace: true }) };
}
