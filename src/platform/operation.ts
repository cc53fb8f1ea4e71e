import type * as z from 'zod';
import type { Actor, Role } from '../kernel/actor.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Words } from '../kernel/refusal.ts';
import type { Result } from '../kernel/result.ts';
import type { Instant } from './clock.ts';
import type { Tx } from './database/connect.ts';
import type { NewJob } from './jobs.ts';
import type { NewFact } from './journal.ts';
import type { Profile } from './profile.ts';
import type { Signer } from './signer.ts';

/** All that an operation may know of the world. */
export type Ctx = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Instant;
  /** The legal day of `now` in the profile's time zone. */
  readonly today: PlainDate;
  readonly correlationId: string;
  readonly profile: Profile;
  /** Signs for this installation. */
  readonly signer: Signer;
  /** States a fact: appended to the journal at commit; reactions to it run before the commit. */
  readonly record: (fact: NewFact) => void;
  /** Outbox: the job exists if, and only if, this transaction commits. */
  readonly enqueue: (job: NewJob) => void;
  /**
   * Runs once, after the last reaction and before the journal: a room that keeps the rows of this transaction in memory
   * writes them here. It may state nothing more.
   */
  readonly onSettle: (write: () => Promise<void>) => void;
};

/** One verb that a person does, with everything the frame needs to know about it. */
export type Operation<I = unknown, O = unknown> = {
  readonly name: string;
  readonly summary: Words;
  readonly roles: readonly Role[];
  readonly effect: 'read' | 'write';
  readonly input: z.ZodType<I>;
  /** Fields of the input that are kept nowhere, not even in the hash by which a repeated message is known. */
  readonly secrets?: readonly string[];
  readonly output?: z.ZodType;
  readonly run: (ctx: Ctx, input: I) => Promise<Result<O>>;
};

/** What is open to the public is open to everybody; the platform itself may do everything. */
export const mayCall = ({ roles }: Pick<Operation, 'roles'>, role: Role): boolean =>
  role === 'system' || roles.includes(role) || roles.includes('public');

/** Keeps the types of input and answer together; adds nothing at run time. */
export function operation<S extends z.ZodType, T>(definition: {
  readonly name: string;
  readonly summary: Words;
  readonly roles: readonly Role[];
  readonly effect: 'read' | 'write';
  readonly input: S;
  readonly secrets?: readonly string[];
  readonly output?: z.ZodType;
  readonly run: (ctx: Ctx, input: z.output<S>) => Promise<Result<T>>;
}): Operation<z.output<S>, T> {
  return definition as Operation<z.output<S>, T>;
}
