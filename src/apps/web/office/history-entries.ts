import { type HistoryEntry, type HistoryStage, STAGE_BEGINNINGS } from '../../../modules/declaration/contract.ts';
import type { Tone } from '../../../ui/index.ts';

type Dated = Pick<HistoryEntry, 'type' | 'at'>;

/** Milliseconds in each stage until now; the time after the permit is nobody's waiting and is left out. */
export function stageTimes(entries: readonly Dated[], now: number): ReadonlyMap<HistoryStage, number> {
  const times = new Map<HistoryStage, number>();
  let stage: HistoryStage | null = null;
  let since = 0;
  const close = (at: number): void => {
    if (stage !== null && stage !== 'done') times.set(stage, (times.get(stage) ?? 0) + Math.max(0, at - since));
  };
  for (const { type, at } of entries) {
    const next = STAGE_BEGINNINGS[type];
    if (next === undefined) continue;
    close(Date.parse(at));
    stage = next;
    since = Date.parse(at);
  }
  close(now);
  return times;
}

const TONES: Readonly<Record<string, Tone>> = {
  'declaration.permitted': 'ok',
  'declaration.withdrawn': 'caution',
  'declaration.category-raised': 'danger',
  'declaration.changed': 'caution',
  'declaration.correction-requested': 'caution',
  'declaration.correction-rejected': 'caution',
  'declaration.lodged': 'info',
  'declaration.preliminary-lodged': 'info',
};

export const toneOf = (type: string): Tone => TONES[type] ?? 'neutral';
