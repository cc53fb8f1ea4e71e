import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Examination } from './records.ts';

/** SQL of examinations; of documents and inspections in `store-evidence.ts`. */
const COLUMNS = sql.raw(`x.id, x.declaration_id as "declarationId", x.declaration_number as "declarationNumber",
  x.declaration_version as "declarationVersion", x.trader_name as "traderName", x.office_code as "officeCode",
  x.category, x.state, x.outcome, x.reason, x.assigned_to as "assignedTo", x.assigned_name as "assignedName",
  x.opened_at as "openedAt", x.ended_at as "endedAt", x.changed_by as "changedBy", x.changed_at as "changedAt",
  x.row_version as "rowVersion"`);

export async function insertExamination(tx: Tx, x: Examination): Promise<void> {
  await sql`
    insert into inspection.examination (id, declaration_id, declaration_number, declaration_version, trader_name,
      office_code, category, state, outcome, reason, assigned_to, assigned_name, opened_at, ended_at, changed_by,
      changed_at, row_version)
    values (${x.id}, ${x.declarationId}, ${x.declarationNumber}, ${x.declarationVersion}, ${x.traderName},
      ${x.officeCode}, ${x.category}, ${x.state}, ${x.outcome}, ${x.reason}, ${x.assignedTo}, ${x.assignedName},
      ${x.openedAt}, ${x.endedAt}, ${x.changedBy}, ${x.changedAt}, ${x.rowVersion})`.execute(tx);
}

/** Writes what may change; the row was locked by this transaction. */
export async function updateExamination(tx: Tx, x: Examination): Promise<void> {
  await sql`
    update inspection.examination set declaration_version = ${x.declarationVersion}, category = ${x.category},
      state = ${x.state}, outcome = ${x.outcome}, reason = ${x.reason}, assigned_to = ${x.assignedTo},
      assigned_name = ${x.assignedName}, ended_at = ${x.endedAt}, changed_by = ${x.changedBy},
      changed_at = ${x.changedAt}, row_version = ${x.rowVersion}
    where id = ${x.id}`.execute(tx);
}

export async function lockExamination(tx: Tx, id: string): Promise<Examination | undefined> {
  const found = await sql<Examination>`
    select ${COLUMNS} from inspection.examination x where x.id = ${id} for update`.execute(tx);
  return found.rows[0];
}

export async function findExamination(db: Db | Tx, id: string): Promise<Examination | undefined> {
  const found = await sql<Examination>`select ${COLUMNS} from inspection.examination x where x.id = ${id}`.execute(db);
  return found.rows[0];
}

export async function lockOpenExamination(tx: Tx, declarationId: string): Promise<Examination | undefined> {
  const found = await sql<Examination>`
    select ${COLUMNS} from inspection.examination x
    where x.declaration_id = ${declarationId} and x.state = 'open' for update`.execute(tx);
  return found.rows[0];
}

/** Oldest first. */
export async function listExaminationsOf(db: Db | Tx, declarationId: string): Promise<Examination[]> {
  const found = await sql<Examination>`
    select ${COLUMNS} from inspection.examination x where x.declaration_id = ${declarationId} order by x.id`.execute(
    db,
  );
  return found.rows;
}

export type QueueFilter = {
  readonly office: string | undefined;
  readonly category: number | undefined;
  readonly assignedTo: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
};

/** Open examinations, the longest waiting first; `after` is the id of the last row of the page before. */
export async function listQueue(db: Db | Tx, filter: QueueFilter): Promise<Examination[]> {
  const { office = null, category = null, assignedTo = null, after = null, limit } = filter;
  const found = await sql<Examination>`
    select ${COLUMNS} from inspection.examination x
    where x.state = 'open'
      and (${office}::text is null or x.office_code = ${office}::text)
      and (${category}::integer is null or x.category = ${category}::integer)
      and (${assignedTo}::uuid is null or x.assigned_to = ${assignedTo}::uuid)
      and (${after}::uuid is null or x.id > ${after}::uuid)
    order by x.id limit ${limit}`.execute(db);
  return found.rows;
}

export type QueueCount = { readonly category: number; readonly waiting: number; readonly taken: number };

export async function countQueue(db: Db | Tx, office: string | undefined): Promise<QueueCount[]> {
  const found = await sql<QueueCount>`
    select category, count(*)::integer as waiting, count(assigned_to)::integer as taken
    from inspection.examination
    where state = 'open' and (${office ?? null}::text is null or office_code = ${office ?? null}::text)
    group by category order by category`.execute(db);
  return found.rows;
}
