import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Foreseen } from './records.ts';

/** SQL of what was to be foreseen. */
const COLUMNS = sql.raw(`id, trader_id as "traderId", importer_name as "importerName",
  declaration_id as "declarationId", declaration_number as "declarationNumber", period_from as "periodFrom",
  period_to as "periodTo", foreseen_on as "foreseenOn", ground, recorded_at as "recordedAt",
  recorded_by as "recordedBy"`);

/** False when the same is on file. */
export async function insertForeseen(tx: Tx, f: Foreseen): Promise<boolean> {
  const made = await sql`
    insert into audit.foreseen (id, trader_id, importer_name, declaration_id, declaration_number, period_from,
      period_to, foreseen_on, ground, recorded_at, recorded_by)
    values (${f.id}, ${f.traderId}, ${f.importerName}, ${f.declarationId}, ${f.declarationNumber},
      ${f.periodFrom}::date, ${f.periodTo}::date, ${f.foreseenOn}::date, ${f.ground}, ${f.recordedAt},
      ${f.recordedBy})
    on conflict do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

type Permitted = {
  readonly declarationId: string;
  readonly traderId: string | null;
  readonly permittedOn: PlainDate;
  readonly until: PlainDate;
};

/** The first day from which a reassessment of this declaration was to be foreseen, if that day has come. */
export async function findForeseenOn(
  db: Db | Tx,
  { declarationId, traderId, permittedOn, until }: Permitted,
): Promise<PlainDate | null> {
  const found = await sql<{ day: PlainDate | null }>`
    select min(foreseen_on) as day from audit.foreseen
    where foreseen_on between ${permittedOn}::date and ${until}::date
      and (declaration_id = ${declarationId}::uuid or (declaration_id is null and trader_id = ${traderId}::uuid
        and ${permittedOn}::date between period_from and period_to))`.execute(db);
  return found.rows[0]?.day ?? null;
}

/** Newest first. */
export async function listForeseenRows(db: Db | Tx, before: string | undefined, limit: number): Promise<Foreseen[]> {
  const found = await sql<Foreseen>`
    select ${COLUMNS} from audit.foreseen
    where ${before ?? null}::uuid is null or id < ${before ?? null}::uuid
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
