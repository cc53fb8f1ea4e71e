import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from './clock.ts';
import type { Tx } from './database/connect.ts';
import { send } from './database/transaction.ts';
import { canonicalJson, toJsonText } from './json.ts';

export type Message = {
  readonly sender: string;
  readonly messageId: string;
  readonly operation: string;
  readonly body: unknown;
};

type Earlier =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly answer: unknown }
  | { readonly kind: 'other' };

const hashOf = (message: Message): Buffer =>
  createHash('sha256').update(message.operation).update('\n').update(canonicalJson(message.body)).digest();

/**
 * Claims a message for this transaction. A second delivery waits on the key until the first has committed, then sees
 * its answer: the same message is carried out once, however often and however fast it is repeated.
 */
export async function claimMessage(tx: Tx, message: Message): Promise<Earlier> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${message.sender}\n${message.messageId}`}, 0))`.execute(
    tx,
  );
  const found = await sql<{ body_hash: Buffer; answer: unknown }>`
    select body_hash, answer from platform.inbox
    where sender = ${message.sender} and message_id = ${message.messageId}`.execute(tx);
  const earlier = found.rows[0];
  if (!earlier) return { kind: 'new' };
  return earlier.body_hash.equals(hashOf(message)) ? { kind: 'same', answer: earlier.answer } : { kind: 'other' };
}

/** Stores the answer beside the change it answers for, in the same transaction. */
export async function keepAnswer(tx: Tx, message: Message, answer: unknown, now: Instant): Promise<void> {
  await send(
    tx,
    sql`insert into platform.inbox (sender, message_id, operation, body_hash, answer, received_at)
    values (${message.sender}, ${message.messageId}, ${message.operation}, ${hashOf(message)},
      ${toJsonText(answer)}::json, ${now})`,
  );
}
