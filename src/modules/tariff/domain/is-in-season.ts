import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Month-days `MM-DD`, both included; a season may run over the end of the year (11-01 to 02-29). */
export function isInSeason(season: { readonly from: string; readonly to: string }, asOf: PlainDate): boolean {
  const today = asOf.slice(5);
  if (season.from <= season.to) return season.from <= today && today <= season.to;
  return today >= season.from || today <= season.to;
}
