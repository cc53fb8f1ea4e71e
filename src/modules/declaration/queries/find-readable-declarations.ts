import type { Actor } from '../../../kernel/actor.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { mayReadDeclaration } from '../record.ts';
import { selectOwners } from '../store-owners.ts';

/** Which of these declarations the actor may read, under the rule of every single question. */
export async function findReadableDeclarations(
  db: Db | Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const owners = await selectOwners(db, ids);
  return new Set(owners.filter((owned) => mayReadDeclaration(actor, owned)).map(({ id }) => id));
}
