import type { Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Result } from '../../kernel/result.ts';
import { addMilliseconds, type Instant } from '../../platform/clock.ts';
import type { System } from '../../platform/perform.ts';
import { act } from './doors.ts';
import { getPerson, type People } from './people.ts';
import type { Random } from './random.ts';
import type { Step, Timeline } from './timeline.ts';
import type { TradeBook } from './trade-book.ts';
import type { WorkHours } from './work-hours.ts';

const MINUTE = 60_000;

/** Everything a simulated day runs on. `system.clock` is the simulation's own. */
export type Office = {
  readonly system: System;
  readonly book: TradeBook;
  readonly people: People;
  readonly random: Random;
  readonly hours: WorkHours;
  readonly timeline: Timeline;
  /** Refusals met, by code: a simulation that is refused says so. */
  readonly refusals: Map<string, number>;
};

/** The answer, or nothing when the door was closed; the refusal is counted. */
export async function attempt<T>(
  office: Office,
  name: string,
  request: { actor: Actor; input: unknown },
): Promise<T | null> {
  const result: Result<T> = await act<T>(office.system, name, request);
  if (result.ok) return result.value;
  for (const refusal of result.refusals) countRefusal(office, name, refusal);
  return null;
}

function countRefusal({ refusals }: Office, name: string, { code, pointer }: Refusal): void {
  const key = `${name}: ${code} ${pointer}`;
  refusals.set(key, (refusals.get(key) ?? 0) + 1);
}

/** Plans a step some minutes from now. */
export function later({ system, timeline, random }: Office, minutes: readonly [number, number], step: Step): void {
  timeline.plan(addMilliseconds(system.clock.now(), random.between(...minutes) * MINUTE), step);
}

/** Plans a step of an official: some minutes from now, or when the office opens after that. */
export function laterInOffice(office: Office, minutes: readonly [number, number], step: Step): void {
  const { system, timeline, random, hours } = office;
  const earliest: Instant = addMilliseconds(system.clock.now(), random.between(...minutes) * MINUTE);
  timeline.plan(hours.nextOpen(earliest, random.between(2, 90)), step);
}

export const anOfficer = (office: Office): Actor =>
  getPerson(office.people, office.random.pick(['officer', 'officer2', 'supervisor']));
