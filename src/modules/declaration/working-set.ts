// What one transaction knows of the declarations that it has locked or made. Nobody else can change those rows before
// the commit, so the reactions of later rooms read them from here, and each row is written once, when all is said.
import type { Tx } from '../../platform/database/connect.ts';
import type { Ctx } from '../../platform/operation.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import type { Declaration } from './record.ts';
import {
  findDeclarationRow,
  insertDeclaration,
  insertVersion,
  lockDeclarationRow,
  type NewVersion,
  updateFlow,
} from './store.ts';

/** What the row still owes the database: nothing is written twice in one transaction. */
type Unsaved = { readonly version: NewVersion | null; readonly createdOn?: string };
type Held = { declaration: Declaration; receipt?: Receipt; unsaved?: Unsaved | undefined; isWatched?: true };

const sets = new WeakMap<Tx, Map<string, Held>>();

function heldBy(tx: Tx): Map<string, Held> {
  const known = sets.get(tx);
  if (known) return known;
  const made = new Map<string, Held>();
  sets.set(tx, made);
  return made;
}

/** Locked until the transaction ends; `undefined` when there is none. */
export async function lockDeclaration(tx: Tx, id: string): Promise<Declaration | undefined> {
  const held = heldBy(tx).get(id);
  if (held) return held.declaration;
  const found = await lockDeclarationRow(tx, id);
  if (found) heldBy(tx).set(id, { declaration: found });
  return found;
}

/** As this transaction left it, else as committed. */
export async function readDeclaration(tx: Tx, id: string): Promise<Declaration | undefined> {
  return sets.get(tx)?.get(id)?.declaration ?? (await findDeclarationRow(tx, id));
}

/** Made in this transaction and seen by nobody else: no other room can have stored anything about it before. */
export const isMadeHere = (tx: Tx, id: string): boolean => sets.get(tx)?.get(id)?.unsaved?.createdOn !== undefined;

/** The row is written when the transaction settles, as the reactions leave it. */
export function createDeclaration({ tx, onSettle, today }: Ctx, made: Declaration, version: NewVersion): void {
  owe({ tx, onSettle }, made, { version, createdOn: today });
}

/** Like the other savers it writes when the transaction settles; a version before it is written first. */
export async function saveVersion(ctx: Saver, declaration: Declaration, version: NewVersion): Promise<void> {
  if (heldBy(ctx.tx).get(declaration.id)?.unsaved?.version) await flush(ctx.tx, declaration.id);
  owe(ctx, declaration, { ...heldBy(ctx.tx).get(declaration.id)?.unsaved, version });
}

export function saveFlow(ctx: Saver, declaration: Declaration): void {
  owe(ctx, declaration, heldBy(ctx.tx).get(declaration.id)?.unsaved ?? { version: null });
}

type Saver = Pick<Ctx, 'tx' | 'onSettle'>;

function owe({ tx, onSettle }: Saver, declaration: Declaration, unsaved: Unsaved): void {
  const held = heldBy(tx).get(declaration.id);
  if (held?.receipt) Object.assign(held.receipt, receiptOf(declaration));
  if (!held?.isWatched) onSettle(() => flush(tx, declaration.id));
  heldBy(tx).set(declaration.id, { ...held, declaration, unsaved, isWatched: true });
}

async function flush(tx: Tx, id: string): Promise<void> {
  const held = heldBy(tx).get(id);
  if (!held?.unsaved) return;
  const { declaration, unsaved } = held;
  heldBy(tx).set(id, { ...held, unsaved: undefined });
  if (unsaved.version === null) return updateFlow(tx, declaration);
  if (unsaved.createdOn === undefined) return insertVersion(tx, declaration, unsaved.version);
  return insertDeclaration(tx, declaration, unsaved.version, unsaved.createdOn);
}

/**
 * The answer to whoever acts. It follows the declaration until the commit, so that it tells what the reactions made of
 * it as well: lodged, category 1, permitted.
 */
export function receiptFor(tx: Tx, declaration: Declaration): Receipt {
  const receipt = receiptOf(declaration);
  heldBy(tx).set(declaration.id, { ...heldBy(tx).get(declaration.id), declaration, receipt });
  return receipt;
}
