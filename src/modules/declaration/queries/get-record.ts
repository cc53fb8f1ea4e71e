import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { Declaration } from '../record.ts';
import { findDeclarationRow } from '../store.ts';
import { readDeclaration } from '../working-set.ts';

/** The full record for later rooms: inside a transaction as that transaction left it. */
export const getDeclaration = (db: Db | Tx, id: string): Promise<Declaration | undefined> =>
  db.isTransaction ? readDeclaration(db as Tx, id) : findDeclarationRow(db, id);
