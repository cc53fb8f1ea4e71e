import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type DeclarationOwners = {
  readonly id: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
};

export async function selectOwners(db: Db | Tx, ids: readonly string[]): Promise<DeclarationOwners[]> {
  const found = await sql<DeclarationOwners>`
    select d.declaration_id as id, d.trader_id as "traderId", d.broker_id as "brokerId"
    from declaration.declaration d where d.declaration_id = any(${[...ids]}::uuid[])`.execute(db);
  return found.rows;
}
