import type { ListRow } from '../../../modules/declaration/contract.ts';
import { HISTORY_STAGES, type HistoryStage, stageTimes } from './history-entries.ts';
import type { QueueRow } from './queue-rows.ts';
import { STAGES, type Stage, stageOf } from './stage.ts';

export type Counted<Name extends string> = { readonly name: Name; readonly count: number };

export const CHANNELS = ['1', '2', '3', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

export const AGE_BANDS = ['under4', 'under24', 'under72', 'over72'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const HOUR = 3_600_000;
const BAND_ENDS: readonly (readonly [number, AgeBand])[] = [
  [4 * HOUR, 'under4'],
  [24 * HOUR, 'under24'],
  [72 * HOUR, 'under72'],
];

const countBy = <Name extends string, Row>(names: readonly Name[], rows: readonly Row[], of: (row: Row) => Name) =>
  names.map((name): Counted<Name> => ({ name, count: rows.filter((row) => of(row) === name).length }));

export const byChannel = (rows: readonly ListRow[]): Counted<Channel>[] =>
  countBy(CHANNELS, rows, ({ category }) =>
    category === 1 || category === 2 || category === 3 ? `${category}` : 'none',
  );

/** Only stages where something stands; the order is that of the road to the permit. */
export const byStage = (rows: readonly ListRow[]): Counted<Stage>[] =>
  countBy(STAGES, rows, ({ state }) => stageOf(state)).filter(({ count }) => count > 0);

export const byAge = (rows: readonly QueueRow[]): Counted<AgeBand>[] =>
  countBy(AGE_BANDS, rows, ({ waited }) => BAND_ENDS.find(([end]) => waited <= end)?.[1] ?? 'over72');

export function sumOf(rows: readonly ListRow[], name: 'customsValue' | 'total'): string {
  return String(rows.reduce((sum, row) => sum + BigInt(row[name]), 0n));
}

export type StageTime = { readonly stage: HistoryStage; readonly median: number; readonly longest: number };
type Dated = { readonly type: string; readonly at: string };

/** Medians over the histories of permitted declarations; preparing is the declarant's time and is left out. */
export function medianTimes(histories: readonly (readonly Dated[])[]): StageTime[] {
  const times = histories.map((entries) => stageTimes(entries, Date.parse(entries.at(-1)?.at ?? '')));
  return HISTORY_STAGES.filter((stage) => stage !== 'before').flatMap((stage) => {
    const spent = times.flatMap((one) => one.get(stage) ?? []).toSorted((left, right) => left - right);
    const median = spent[Math.floor((spent.length - 1) / 2)];
    const longest = spent.at(-1);
    return median === undefined || longest === undefined ? [] : [{ stage, median, longest }];
  });
}
