import type { ExaminationView } from '../../../modules/inspection/contract.ts';
import type { HistoryEntry } from './office-api.ts';

type Entry = Pick<HistoryEntry, 'sequence' | 'type' | 'at' | 'actor'>;
type SeenExamination = Pick<ExaminationView, 'id' | 'rowVersion' | 'assignedName' | 'changedBy' | 'changedAt'>;

/** What the page has shown of a declaration's history and of its newest examination; null: not there yet. */
export type Seen = { readonly entries: readonly Entry[] | null; readonly examination: SeenExamination | null };

/** What others did between two looks. `who` is null for what happened by itself. */
export type Meanwhile =
  | { readonly kind: 'facts'; readonly who: string | null; readonly types: readonly string[] }
  | { readonly kind: 'taken'; readonly who: string }
  | { readonly kind: 'free' }
  | { readonly kind: 'other'; readonly who: string; readonly when: string };

/** The changes that somebody else made since; one's own are known already, and so is what followed from them. */
export function changesSince(before: Seen, after: Seen, ownName: string): Meanwhile[] {
  const facts = factsSince(before, after, ownName);
  const ofExamination = examinationChanges(before, after, ownName);
  // One act often moves both: then it is told once, by what it did to the declaration.
  return [...facts, ...ofExamination.filter(({ kind }) => facts.length === 0 || kind !== 'other')];
}

/** Facts of one moment are one act with its consequences: whoever is a person among their actors did it. */
function factsSince({ entries: known }: Seen, { entries }: Seen, ownName: string): Meanwhile[] {
  if (!known || !entries) return [];
  const last = known.at(-1)?.sequence ?? 0;
  const fresh = entries.filter(({ sequence }) => sequence > last);
  const moments = [...new Set(fresh.map(({ at }) => at))];
  return moments.flatMap((moment): Meanwhile[] => {
    const together = fresh.filter(({ at }) => at === moment);
    const who = together.find(({ actor }) => actor.role !== 'system')?.actor.name ?? null;
    return who === ownName ? [] : [{ kind: 'facts', who, types: together.map(({ type }) => type) }];
  });
}

function examinationChanges({ examination: was }: Seen, { examination: is }: Seen, ownName: string): Meanwhile[] {
  if (!was || !is || was.id !== is.id || was.rowVersion === is.rowVersion || is.changedBy === ownName) return [];
  if (was.assignedName !== is.assignedName) {
    return [is.assignedName === null ? { kind: 'free' } : { kind: 'taken', who: is.assignedName }];
  }
  return [{ kind: 'other', who: is.changedBy, when: is.changedAt }];
}
