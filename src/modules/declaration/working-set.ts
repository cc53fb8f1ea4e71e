// What one transaction knows of the declarations that it has locked or made. Nobody else can change those rows before the
// commit, so the reactions of later rooms read them from here: lodging to permit costs one insert and two updates.
import type { Tx } from '../../platform/database/connect.ts';
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

type Held = { declaration: Declaration; receipt?: Receipt };

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

/** Answers with the number, which is drawn by the insert. */
export async function createDeclaration(
  tx: Tx,
  made: Declaration,
  version: NewVersion,
  day: string,
): Promise<Declaration> {
  const numberBody = await insertDeclaration(tx, made, version, day);
  const declaration = { ...made, numberBody };
  heldBy(tx).set(made.id, { declaration });
  return declaration;
}

export async function saveVersion(tx: Tx, declaration: Declaration, version: NewVersion): Promise<void> {
  await insertVersion(tx, declaration, version);
  hold(tx, declaration);
}

export async function saveFlow(tx: Tx, declaration: Declaration): Promise<void> {
  await updateFlow(tx, declaration);
  hold(tx, declaration);
}

function hold(tx: Tx, declaration: Declaration): void {
  const held = heldBy(tx).get(declaration.id);
  if (held?.receipt) Object.assign(held.receipt, receiptOf(declaration));
  heldBy(tx).set(declaration.id, { ...held, declaration });
}

/**
 * The answer to whoever acts. It follows the declaration until the commit, so that it tells what the reactions made of
 * it as well: lodged, category 1, permitted.
 */
export function receiptFor(tx: Tx, declaration: Declaration): Receipt {
  const receipt = receiptOf(declaration);
  heldBy(tx).set(declaration.id, { declaration, receipt });
  return receipt;
}
