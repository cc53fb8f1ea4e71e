import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { type Actor, systemActor } from '../kernel/actor.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { type Clock, type Instant, legalDayOf } from './clock.ts';
import type { Db, Tx } from './database/connect.ts';
import { inTransaction } from './database/transaction.ts';
import { findHostile } from './hostile-input.ts';
import { claimMessage, keepAnswer, type Message } from './inbox.ts';
import { enqueueJobs, type NewJob } from './jobs.ts';
import { appendFacts, factActorOf, type PendingFact } from './journal.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type Ctx, mayCall, type Operation } from './operation.ts';
import type { Profile } from './profile.ts';
import type { Reaction } from './reaction.ts';
import { platformRefusals } from './refusals.ts';
import type { Signer } from './signer.ts';

/** What every operation needs from its surroundings; made once at start. */
export type System = {
  readonly db: Db;
  readonly clock: Clock;
  readonly profile: Profile;
  readonly reactions: readonly Reaction[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly signer: Signer;
};

export type Request = {
  readonly actor: Actor;
  readonly input: unknown;
  readonly correlationId?: string | undefined;
  /** Set for a message that may be repeated: same sender and id, same answer. */
  readonly message?: { readonly sender: string; readonly id: string } | undefined;
};

/** A chain of reactions longer than this is a loop in the wiring. */
const REACTION_LIMIT = 100;

class Rollback extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/**
 * The one frame around every operation: role → shape → one transaction (inbox, run, reactions, journal, outbox) →
 * audit line and timing. A refusal undoes everything; an exception becomes `platform.broken` with a reference.
 */
export async function perform<I, O>(system: System, operation: Operation<I, O>, request: Request): Promise<Result<O>> {
  const correlationId = request.correlationId ?? randomUUID();
  const started = performance.now();
  const result = await attempt(system, operation, request, correlationId).catch((error: unknown) => {
    system.log.error({ err: error, operation: operation.name, correlationId }, 'operation broke');
    return refused(platformRefusals.broken('', { correlationId }));
  });
  const seconds = (performance.now() - started) / 1000;
  const outcome = result.ok ? 'ok' : (result.refusals[0]?.code ?? 'refused');
  system.metrics.operationSeconds.observe(
    { operation: operation.name, outcome: result.ok ? 'ok' : 'refused' },
    seconds,
  );
  const actor = factActorOf(request.actor);
  system.log.info({ audit: true, operation: operation.name, actor, outcome, seconds, correlationId }, operation.name);
  return result;
}

async function attempt<I, O>(
  system: System,
  operation: Operation<I, O>,
  request: Request,
  correlationId: string,
): Promise<Result<O>> {
  const { actor } = request;
  if (!mayCall(operation, actor.role)) {
    return refused(actor.role === 'public' ? platformRefusals.signInNeeded('') : platformRefusals.forbidden(''));
  }
  const hostile = findHostile(request.input);
  if (hostile) return refused(platformRefusals.inputMalformed(hostile.pointer, { detail: hostile.detail }));
  const parsed = operation.input.safeParse(request.input);
  if (!parsed.success) return refused(...shapeRefusals(parsed.error));
  const message = request.message && {
    sender: request.message.sender,
    messageId: request.message.id,
    operation: operation.name,
    body: without(request.input, operation.secrets ?? []),
  };
  try {
    return await inTransaction(system.db, operation.effect === 'read' ? 'read only' : 'read write', (tx) =>
      carryOut(system, operation, parsed.data, { tx, actor, correlationId, message }),
    );
  } catch (error) {
    if (error instanceof Rollback) return refused(...error.refusals);
    throw error;
  }
}

type Frame = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly message: Message | undefined;
};

async function carryOut<I, O>(system: System, operation: Operation<I, O>, input: I, frame: Frame): Promise<Result<O>> {
  if (frame.message) {
    const earlier = await claimMessage(frame.tx, frame.message);
    if (earlier.kind === 'same') return ok(earlier.answer as O);
    if (earlier.kind === 'other') {
      throw new Rollback([platformRefusals.messageReused('', { messageId: frame.message.messageId })]);
    }
  }
  const work = new UnitOfWork(system, frame);
  const result = await operation.run(work.ctxFor(frame.actor), input);
  if (!result.ok) throw new Rollback(result.refusals);
  await work.settle();
  if (frame.message) await keepAnswer(frame.tx, frame.message, result.value, work.now);
  return result;
}

/** Gathers the facts and jobs of one transaction, runs the reactions, writes both at the end. */
class UnitOfWork {
  readonly now: Instant;
  private readonly system: System;
  private readonly frame: Frame;
  private readonly facts: PendingFact[] = [];
  private readonly jobs: NewJob[] = [];
  private readonly writes: (() => Promise<void>)[] = [];

  constructor(system: System, frame: Frame) {
    this.system = system;
    this.frame = frame;
    this.now = system.clock.now();
  }

  ctxFor(actor: Actor): Ctx {
    const { profile } = this.system;
    return {
      tx: this.frame.tx,
      actor,
      now: this.now,
      today: legalDayOf(this.now, profile.timeZone),
      correlationId: this.frame.correlationId,
      profile,
      signer: this.system.signer,
      record: (fact) => this.facts.push({ ...fact, actor: factActorOf(actor), at: this.now }),
      enqueue: (job) => this.jobs.push(job),
      onSettle: (write) => this.writes.push(write),
    };
  }

  async settle(): Promise<void> {
    for (let next = 0; next < this.facts.length; next++) {
      if (next > REACTION_LIMIT)
        throw new Error(`More than ${REACTION_LIMIT} facts in one transaction: a reaction loops`);
      const fact = this.facts[next];
      if (!fact) break;
      for (const reaction of this.system.reactions) {
        if (reaction.on === fact.type) await reaction.run(this.ctxFor(systemActor(reaction.name)), fact);
      }
    }
    const stated = this.facts.length;
    for (const write of this.writes) await write();
    if (this.facts.length > stated) throw new Error('A fact was stated after the last reaction');
    await appendFacts(this.frame.tx, this.facts, this.frame.correlationId);
    await enqueueJobs(this.frame.tx, this.jobs);
  }
}

const without = (input: unknown, secrets: readonly string[]): unknown =>
  secrets.length === 0
    ? input
    : Object.fromEntries(Object.entries(input as object).filter(([name]) => !secrets.includes(name)));

function shapeRefusals(error: z.ZodError): Refusal[] {
  return error.issues.slice(0, 50).map((issue) => {
    const pointer = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return platformRefusals.inputMalformed(pointer, { detail: issue.message });
  });
}
