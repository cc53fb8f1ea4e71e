import type { DeclarationState } from '../../../modules/declaration/contract.ts';
import type { DeskFigures } from '../../../modules/statistics/contract.ts';
import { STAGES, type Stage, stageOf } from './stage.ts';

export type Counted<Name extends string> = { readonly name: Name; readonly count: number };

type StateCount = { readonly state: DeclarationState; readonly count: number };

/** Only stages where something stands; the order is that of the road to the permit. */
export const byStage = (states: readonly StateCount[]): Counted<Stage>[] =>
  STAGES.map((name) => ({
    name,
    count: states.filter(({ state }) => stageOf(state) === name).reduce((sum, { count }) => sum + count, 0),
  })).filter(({ count }) => count > 0);

export const CHANNELS = ['1', '2', '3', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

export const byChannel = (categories: DeskFigures['categories']): Counted<Channel>[] =>
  CHANNELS.map((name) => ({
    name,
    count: categories.find(({ category }) => String(category ?? 'none') === name)?.count ?? 0,
  }));

export type StageTime = DeskFigures['times'][number];

/** Preparing is the declarant's time; it is left out of what the office looks at. */
export const officeTimes = (times: readonly StageTime[]): StageTime[] =>
  times.filter(({ stage }) => stage !== 'before');
