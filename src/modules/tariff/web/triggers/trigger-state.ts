import type { Tone } from '../../../../ui/index.ts';

export type TriggerState = 'coming' | 'running' | 'over';

/** Both days are days of the measure. */
export function triggerState(
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): TriggerState {
  if (today < from) return 'coming';
  return today <= to ? 'running' : 'over';
}

export const TRIGGER_TONES: Readonly<Record<TriggerState, Tone>> = {
  coming: 'info',
  running: 'caution',
  over: 'neutral',
};
