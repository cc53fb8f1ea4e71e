// The SQL of writing and of reading one declaration; lists are in `store-lists.ts`, drafts in `store-drafts.ts`.
import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { send } from '../../platform/database/transaction.ts';
import type { AssessmentAnswer } from '../duty/contract.ts';
import type { DeclarationContent } from './content-schema.ts';
import { numberPrefix, regionOf } from './domain/declaration-number.ts';
import type { Declaration } from './record.ts';
import { itemRows, taxLineRows } from './rows.ts';
import { headerColumns } from './search-text.ts';
import { FLOW_COLUMNS, type Row, toDeclaration } from './store-rows.ts';

export type Cause =
  | 'registered'
  | 'edited'
  | 'lodged'
  | 'changed'
  | 'amended'
  | 'correction'
  | 'reassessed'
  | 'history';

export type NewVersion = {
  readonly version: number;
  readonly cause: Cause;
  readonly branch: number;
  readonly content: DeclarationContent;
  readonly assessment: AssessmentAnswer | null;
  readonly reason: string | null;
  readonly madeAt: Instant;
  readonly madeBy: string;
};

const SELECT = sql.raw(`select d.declaration_id as id, d.number_body as "numberBody", ${FLOW_COLUMNS},
    v.content, v.assessment
  from declaration.declaration d
  join declaration.version v on v.declaration_id = d.declaration_id and v.version = d.version`);

export async function findDeclarationRow(db: Db | Tx, id: string): Promise<Declaration | undefined> {
  const found = await sql<Row>`${SELECT} where d.declaration_id = ${id}`.execute(db);
  return found.rows[0] && toDeclaration(found.rows[0]);
}

export async function lockDeclarationRow(tx: Tx, id: string): Promise<Declaration | undefined> {
  // Two statements: joined in one, a row that had to be waited for would be compared with the version of before.
  await sql`select 1 from declaration.declaration where declaration_id = ${id} for update`.execute(tx);
  return findDeclarationRow(tx, id);
}

export async function findIdByNumber(db: Db | Tx, body: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select declaration_id as id from declaration.declaration where number_body = ${body}
    order by number_year desc limit 1`.execute(db);
  return found.rows[0]?.id;
}

/** Numbers are drawn without waiting for each other: a lodging that is undone leaves a gap, as at any counter. */
export async function drawNumber(tx: Tx, office: string, day: string): Promise<string> {
  const found = await sql<{ body: string }>`
    select ${numberPrefix(day, office)}
      || lpad(nextval(${`declaration.number_${regionOf(office)}`}::text::regclass)::text,
      8, '0') as body`.execute(tx);
  const body = found.rows[0]?.body;
  if (body === undefined) throw new Error('A sequence always answers');
  return body;
}

/** The whole of a new declaration in one statement: row, version, items and tax lines. */
export async function insertDeclaration(tx: Tx, d: Declaration, version: NewVersion, day: string): Promise<void> {
  const header = headerColumns(d.content);
  const { totals } = d;
  await send(
    tx,
    sql`
    with d as (
      insert into declaration.declaration (declaration_id, number_body, number_year, branch, state, condition, category,
        version, latest_version, office, importer_code, importer_name, trader_id, broker_id, consignor_name,
        bonded_place, transport_mode, bill_numbers, item_count, search_text, payment_method, registered_at,
        queued_until, lodged_at, lodged_on, carried_in_on, tax_paid_on, permitted_on, permit_number, withdrawal_reason,
        amendment_count, correction, customs_value, duty, excise, consumption_tax, local_consumption_tax, total,
        historical, row_version, changed_at, changed_by)
      values (${d.id}, ${d.numberBody}, ${Number(day.slice(0, 4))}, ${d.branch}, ${d.state}, ${d.condition},
        ${d.category}, ${d.version}, ${d.latestVersion}, ${d.office}, ${d.importerCode}, ${d.importerName},
        ${d.traderId}, ${d.brokerId}, ${header.consignorName}, ${d.bondedPlace}, ${header.mode},
        ${header.billNumbers}::text[], ${header.itemCount}, ${header.searchText}, ${d.paymentMethod}, ${d.registeredAt},
        ${d.queuedUntil}, ${d.lodgedAt}, ${d.lodgedOn}::date, ${d.carriedInOn}::date, ${d.taxPaidOn}::date,
        ${d.permittedOn}::date,
        ${d.permitNumber}, ${d.withdrawalReason}, ${d.amendmentCount}, ${d.correction}, ${totals.customsValue},
        ${totals.duty}, ${totals.excise}, ${totals.consumptionTax}, ${totals.localConsumptionTax},
        ${totals.total}, ${d.historical}, ${d.rowVersion},
        ${d.changedAt}, ${d.changedBy})
    ), s as (${searchInsert(d)}), ${versionInserts(d.id, version)}
    select 1`,
  );
}

/** A new version of a known declaration together with its row, in one statement. The caller holds the row lock. */
export async function insertVersion(tx: Tx, d: Declaration, version: NewVersion): Promise<void> {
  await sql`
    with d as (
      update declaration.declaration set ${flowAssignments(d)}, ${headerAssignments(d)} where declaration_id = ${d.id}
    ), s as (${searchInsert(d)}), ${versionInserts(d.id, version)}
    select 1`.execute(tx);
}

/** The columns that repeat the content, when a version written earlier comes into force. */
export async function updateHeader(tx: Tx, d: Declaration): Promise<void> {
  await sql`
    with s as (${searchInsert(d)})
    update declaration.declaration set ${headerAssignments(d)} where declaration_id = ${d.id}`.execute(tx);
}

/** What the index of letter pairs knows of the declaration; an update that would change nothing is left out. */
const searchInsert = ({ id, content }: Declaration) => sql`
  insert into declaration.search as s (declaration_id, pairs)
  values (${id}, declaration.letter_pairs(${headerColumns(content).searchText}::text))
  on conflict (declaration_id) do update set pairs = excluded.pairs where s.pairs <> excluded.pairs`;

function headerAssignments(d: Declaration) {
  const { consignorName, mode, billNumbers, itemCount, searchText } = headerColumns(d.content);
  return sql`office = ${d.office}, importer_code = ${d.importerCode}, importer_name = ${d.importerName},
    trader_id = ${d.traderId}, consignor_name = ${consignorName}, bonded_place = ${d.bondedPlace},
    transport_mode = ${mode}, bill_numbers = ${billNumbers}::text[], item_count = ${itemCount},
    search_text = ${searchText}, payment_method = ${d.paymentMethod}`;
}

/** The row alone: where the declaration stands now. The caller holds the row lock. */
export async function updateFlow(tx: Tx, d: Declaration): Promise<void> {
  await send(tx, sql`update declaration.declaration set ${flowAssignments(d)} where declaration_id = ${d.id}`);
}

const flowAssignments = (d: Declaration) => sql`
  state = ${d.state}, branch = ${d.branch}, condition = ${d.condition}, category = ${d.category},
  version = ${d.version}, latest_version = ${d.latestVersion}, queued_until = ${d.queuedUntil},
  lodged_at = ${d.lodgedAt}, lodged_on = ${d.lodgedOn}::date, carried_in_on = ${d.carriedInOn}::date,
  tax_paid_on = ${d.taxPaidOn}::date,
  permitted_on = ${d.permittedOn}::date, permit_number = ${d.permitNumber}, withdrawal_reason = ${d.withdrawalReason},
  amendment_count = ${d.amendmentCount},
  correction = ${d.correction}, customs_value = ${d.totals.customsValue}, duty = ${d.totals.duty},
  excise = ${d.totals.excise}, consumption_tax = ${d.totals.consumptionTax},
  local_consumption_tax = ${d.totals.localConsumptionTax}, total = ${d.totals.total}, row_version = ${d.rowVersion},
  changed_at = ${d.changedAt}, changed_by = ${d.changedBy}`;

export function versionInserts(id: string, version: NewVersion) {
  const { content, assessment } = version;
  const items = assessment ? itemRows(content, assessment) : [];
  const taxLines = assessment ? taxLineRows(assessment) : [];
  return sql`v as (
      insert into declaration.version (declaration_id, version, cause, branch, content, assessment, reason, made_at,
        made_by)
      values (${id}, ${version.version}, ${version.cause}, ${version.branch}, ${JSON.stringify(content)}::jsonb,
        ${assessment && JSON.stringify(assessment)}::jsonb, ${version.reason}, ${version.madeAt}, ${version.madeBy})
    ), i as (
      insert into declaration.item (declaration_id, version, item_number, code, naccs_digit, description, origin,
        customs_value, price_amount, price_currency, charges_amount, quantity_1, unit_1, quantity_2, unit_2, tax_class)
      select ${id}::uuid, ${version.version}::integer, n.* from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        as n (item_number integer, code text, naccs_digit text, description text, origin text, customs_value bigint,
        price_amount numeric, price_currency text, charges_amount numeric, quantity_1 numeric, unit_1 text,
        quantity_2 numeric, unit_2 text, tax_class text)
    ), t as (
      insert into declaration.tax_line (declaration_id, version, item_number, measure, base, base_quantity, base_unit,
        rate, rate_column, law_ja, law_en, nominal, amount, for_next_base, tariff_edition)
      select ${id}::uuid, ${version.version}::integer, n.* from jsonb_to_recordset(${JSON.stringify(taxLines)}::jsonb)
        as n (item_number integer, measure text, base bigint, base_quantity numeric, base_unit text, rate text,
        rate_column text, law_ja text, law_en text, nominal numeric, amount bigint, for_next_base bigint,
        tariff_edition text)
    )`;
}
