import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { DeclarationContent } from './content-schema.ts';
import type { Totals } from './domain/declaration-record.ts';

/** A permitted declaration as it was declared and what it owed: what a reassessment in bulk begins with. */
export type PermittedContent = Totals & {
  readonly id: string;
  /** Eleven digits. */
  readonly number: string;
  readonly lodgedOn: PlainDate;
  readonly importerName: string;
  readonly historical: boolean;
  readonly content: DeclarationContent;
};

export type PermittedKey = Pick<PermittedContent, 'lodgedOn' | 'id'>;
export type PermittedAsked = {
  readonly from: string;
  readonly to: string;
  /** Only declarations that have a tax line of this measure; `null`: all. */
  readonly measure: string | null;
  readonly after?: PermittedKey | undefined;
  readonly limit: number;
};

const HIT = (measure: string | null) => sql`(${measure}::text is null or exists (
  select 1 from declaration.tax_line t
  where t.declaration_id = d.declaration_id and t.version = d.version and t.measure = ${measure}))`;

/** By day of lodging and declaration, a page at a time. Both days count. */
export async function listPermittedContents(db: Db | Tx, asked: PermittedAsked): Promise<PermittedContent[]> {
  const { from, to, measure, after, limit } = asked;
  const beyond = after
    ? sql`(d.lodged_on, d.declaration_id) > (${after.lodgedOn}::date, ${after.id}::uuid)`
    : sql`true`;
  const found = await sql<PermittedContent>`
    select d.declaration_id as id, d.number_body || d.branch::text as number, d.lodged_on as "lodgedOn",
      d.importer_name as "importerName", d.historical, d.customs_value as "customsValue", d.duty, d.excise,
      d.consumption_tax as "consumptionTax", d.local_consumption_tax as "localConsumptionTax", d.total, v.content
    from declaration.declaration d
    join declaration.version v on v.declaration_id = d.declaration_id and v.version = d.version
    where d.state = 'PERMITTED' and d.lodged_on between ${from}::date and ${to}::date and ${beyond}
      and ${HIT(measure)}
    order by d.lodged_on, d.declaration_id limit ${limit}`.execute(db);
  return found.rows;
}

/** How many `listPermittedContents` will give in all. */
export async function countPermitted(
  db: Db | Tx,
  { from, to, measure }: Pick<PermittedAsked, 'from' | 'to' | 'measure'>,
): Promise<number> {
  const found = await sql<{ count: bigint }>`
    select count(*) from declaration.declaration d
    where d.state = 'PERMITTED' and d.lodged_on between ${from}::date and ${to}::date and ${HIT(measure)}`.execute(db);
  return Number(found.rows[0]?.count ?? 0);
}
