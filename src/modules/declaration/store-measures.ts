// Law 14 of the house: a tax line for each measure, so that every declaration hit by one can be found.
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type MeasureRow = {
  readonly declarationId: string;
  readonly version: number;
  /** Eleven digits. */
  readonly number: string;
  readonly lodgedOn: string;
  readonly itemNumber: number;
  readonly code: string;
  readonly origin: string;
  readonly measure: string;
  /** Column of the schedule, or the code of a remedy. */
  readonly column: string | null;
  readonly rate: string;
  readonly amount: bigint;
};

export type MeasureKey = Pick<MeasureRow, 'lodgedOn' | 'declarationId' | 'itemNumber'>;
export type MeasureAsked = {
  readonly measure: string;
  readonly column?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The last row of the page before. */
  readonly after?: MeasureKey | undefined;
  readonly limit: number;
};

/** Lines of lodged declarations, as they stand in the version in force. */
export async function listMeasureRows(db: Db | Tx, asked: MeasureAsked): Promise<MeasureRow[]> {
  const { measure, column, from, to, after, limit } = asked;
  const beyond = after
    ? sql`(d.lodged_on, d.declaration_id, t.item_number) >
        (${after.lodgedOn}::date, ${after.declarationId}::uuid, ${after.itemNumber}::integer)`
    : sql`true`;
  const found = await sql<MeasureRow>`
    select d.declaration_id as "declarationId", d.version, d.number_body || d.branch::text as number,
      d.lodged_on as "lodgedOn", t.item_number as "itemNumber", i.code, i.origin, t.measure,
      t.rate_column as column, t.rate, t.amount
    from declaration.tax_line t
    join declaration.declaration d on d.declaration_id = t.declaration_id and d.version = t.version
    join declaration.item i on i.declaration_id = t.declaration_id and i.version = t.version
      and i.item_number = t.item_number
    where t.measure = ${measure} and (${column ?? null}::text is null or t.rate_column = ${column ?? null})
      and d.lodged_on >= coalesce(${from ?? null}::date, '-infinity')
      and d.lodged_on <= coalesce(${to ?? null}::date, 'infinity') and ${beyond}
    order by d.lodged_on, d.declaration_id, t.item_number limit ${limit}`.execute(db);
  return found.rows;
}
