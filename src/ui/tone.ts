import type { IconName } from './icon-paths.ts';

/** What a thing means, never how it looks. */
export type Tone = 'neutral' | 'info' | 'ok' | 'caution' | 'danger';

export const toneIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'circle',
  info: 'info',
  ok: 'check',
  caution: 'caution',
  danger: 'danger',
};
