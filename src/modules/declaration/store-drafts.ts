import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { JsonObject } from '../../platform/json.ts';

export type Draft = {
  readonly id: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly title: string;
  readonly content: JsonObject;
  /** Set for a change that is being prepared. */
  readonly basedOnVersion: number | null;
  readonly rowVersion: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
};

const DRAFT = sql.raw(`declaration_id as id, trader_id as "traderId", broker_id as "brokerId", title, content,
  based_on_version as "basedOnVersion", row_version as "rowVersion", saved_at as "savedAt", saved_by as "savedBy"`);

export async function findDraft(db: Db | Tx, id: string): Promise<Draft | undefined> {
  const found = await sql<Draft>`select ${DRAFT} from declaration.draft where declaration_id = ${id}`.execute(db);
  return found.rows[0];
}

export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  const found = await sql<Draft>`
    select ${DRAFT} from declaration.draft where declaration_id = ${id} for update`.execute(tx);
  return found.rows[0];
}

export async function upsertDraft(tx: Tx, draft: Draft): Promise<void> {
  await sql`
    insert into declaration.draft (declaration_id, trader_id, broker_id, title, content, based_on_version, row_version,
      created_at, saved_at, saved_by)
    values (${draft.id}, ${draft.traderId}, ${draft.brokerId}, ${draft.title}, ${JSON.stringify(draft.content)}::jsonb,
      ${draft.basedOnVersion}, ${draft.rowVersion}, ${draft.savedAt}, ${draft.savedAt}, ${draft.savedBy})
    on conflict on constraint draft_pk do update set title = excluded.title, content = excluded.content,
      row_version = excluded.row_version, saved_at = excluded.saved_at, saved_by = excluded.saved_by`.execute(tx);
}

export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const done = await sql`delete from declaration.draft where declaration_id = ${id}`.execute(tx);
  return done.numAffectedRows === 1n;
}

type Owner = { readonly traderId: string | null; readonly brokerId: string | null };
export type DraftSummary = Omit<Draft, 'content' | 'traderId' | 'brokerId'>;

export async function listDrafts(db: Db | Tx, { traderId, brokerId }: Owner, limit: number): Promise<DraftSummary[]> {
  const mine = brokerId === null ? sql`trader_id = ${traderId} and broker_id is null` : sql`broker_id = ${brokerId}`;
  const found = await sql<DraftSummary>`
    select declaration_id as id, title, based_on_version as "basedOnVersion", row_version as "rowVersion",
      saved_at as "savedAt", saved_by as "savedBy"
    from declaration.draft where ${mine} order by saved_at desc limit ${limit}`.execute(db);
  return found.rows;
}
