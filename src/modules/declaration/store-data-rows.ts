import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';

/** One goods item of a permitted declaration, exact and unformatted: what the declaration data file is made of. */
export type DataRow = {
  readonly declarationId: string;
  readonly itemNumber: number;
  /** Eleven digits. */
  readonly number: string;
  readonly lodgedOn: string;
  readonly consignorName: string;
  readonly importerCode: string;
  readonly importerName: string;
  readonly code: string;
  readonly naccsDigit: string;
  readonly description: string;
  readonly origin: string;
  readonly priceAmount: string | null;
  readonly priceCurrency: string | null;
  readonly chargesAmount: string | null;
  readonly customsValue: bigint;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly dutyRate: string | null;
  readonly dutyNominal: string;
  readonly dutyAmount: bigint;
};

export type DataKey = Pick<DataRow, 'lodgedOn' | 'declarationId' | 'itemNumber'>;
export type DataAsked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The last row of the page before. */
  readonly after?: DataKey | undefined;
  readonly limit: number;
};

/** By day of lodging, declaration and item; a page at a time, so that nobody holds the database for long. */
export async function listDataRows(db: Db | Tx, { from, to, after, limit }: DataAsked): Promise<DataRow[]> {
  const beyond = after
    ? sql`(d.lodged_on, d.declaration_id, i.item_number) >
        (${after.lodgedOn}::date, ${after.declarationId}::uuid, ${after.itemNumber}::integer)`
    : sql`true`;
  const found = await sql<DataRow>`
    select d.declaration_id as "declarationId", i.item_number as "itemNumber",
      d.number_body || d.branch::text as number, d.lodged_on as "lodgedOn", d.consignor_name as "consignorName",
      d.importer_code as "importerCode", d.importer_name as "importerName", i.code, i.naccs_digit as "naccsDigit",
      i.description, i.origin, i.price_amount as "priceAmount", i.price_currency as "priceCurrency",
      i.charges_amount as "chargesAmount", i.customs_value as "customsValue", i.quantity_1 as quantity,
      i.unit_1 as unit, t.rate as "dutyRate", coalesce(t.nominal, 0) as "dutyNominal",
      coalesce(t.amount, 0) as "dutyAmount"
    from declaration.declaration d
    join declaration.item i on i.declaration_id = d.declaration_id and i.version = d.version
    left join declaration.tax_line t on t.declaration_id = i.declaration_id and t.version = i.version
      and t.item_number = i.item_number and t.measure = 'duty'
    where d.permitted_on is not null and d.lodged_on >= coalesce(${from ?? null}::date, '-infinity')
      and d.lodged_on <= coalesce(${to ?? null}::date, 'infinity') and ${beyond}
    order by d.lodged_on, d.declaration_id, i.item_number limit ${limit}`.execute(db);
  return found.rows;
}
