// Lists of declarations: whoever asks sees their own side of the counter, the condition is part of every query.
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { type DeclarationState, isLodged, STATES } from './domain/lifecycle.ts';
import type { Declaration } from './record.ts';
import { FLOW_COLUMNS, type FlowRow, type Row, toDeclaration } from './store-rows.ts';

export const SORTS = {
  changed: { expression: 'd.changed_at', type: 'timestamptz' },
  lodged: { expression: 'coalesce(d.lodged_at, d.registered_at)', type: 'timestamptz' },
  duty: { expression: 'd.duty', type: 'bigint' },
  total: { expression: 'd.total', type: 'bigint' },
  value: { expression: 'd.customs_value', type: 'bigint' },
  number: { expression: 'd.number_body', type: 'text' },
} as const;

export type Filter = {
  readonly states: readonly DeclarationState[];
  readonly category: number | null;
  readonly office: string | null;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type Page = {
  readonly sort: keyof typeof SORTS;
  readonly descending: boolean;
  readonly after: { readonly value: string; readonly id: string } | null;
  readonly limit: number;
};

const LODGED_STATES = STATES.filter(isLodged);

/** Customs lists only what has been lodged: registering has no legal effect. */
function visibleTo(actor: Actor) {
  switch (actor.role) {
    case 'trader':
      return sql`d.trader_id = ${actor.traderId}`;
    case 'broker':
      return sql`d.broker_id = ${actor.brokerId}`;
    case 'officer':
    case 'supervisor':
    case 'system':
      return sql`d.state = any(${LODGED_STATES}::text[])`;
    default:
      return sql`false`;
  }
}

function matching(actor: Actor, { category, office, text, from, to }: Filter) {
  const words = text.normalize('NFKC').toLowerCase().trim();
  const parts = [
    visibleTo(actor),
    category === null ? sql`true` : sql`d.category = ${category}`,
    office === null ? sql`true` : sql`d.office = ${office}`,
    words === '' ? sql`true` : containing(words),
    from === null ? sql`true` : sql`d.lodged_on >= ${from}::date`,
    to === null ? sql`true` : sql`d.lodged_on <= ${to}::date`,
  ];
  return sql.join(parts, sql` and `);
}

/** The index of letter pairs names the candidates; the text itself, or the beginning of a number, decides. */
function containing(words: string) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  if ([...words].length < 2) return sql`d.search_text like ${like}`;
  const byText = sql`
    select n.declaration_id from declaration.search s join declaration.declaration n using (declaration_id)
    where s.pairs @> declaration.letter_pairs(${words}::text) and n.search_text like ${like}`;
  const digits = words.replace(/[\s-]/g, '');
  const byNumber = /^\d{2,11}$/.test(digits)
    ? sql`union all select n.declaration_id from declaration.declaration n
        where n.number_body like ${`${digits.slice(0, 10)}%`} and n.number_body || n.branch::text like ${`${digits}%`}`
    : sql``;
  return sql`d.declaration_id in (${byText} ${byNumber})`;
}

export type ListedRow = FlowRow & {
  readonly id: string;
  readonly numberBody: string;
  readonly consignorName: string;
  readonly goods: string;
  readonly itemCount: number;
  readonly sortValue: string;
};

/** Items are kept as rows from the assessment on; before it they stand only in the content, which is longer to read. */
const FIRST_GOODS = sql`coalesce(
        (select i.description from declaration.item i
          where i.declaration_id = d.declaration_id and i.version = d.version and i.item_number = 1),
        (select v.content #>> '{items,0,description}' from declaration.version v
          where v.declaration_id = d.declaration_id and v.version = d.version), '')`;

export async function listDeclarations(db: Db | Tx, actor: Actor, filter: Filter, page: Page): Promise<ListedRow[]> {
  const { expression, type } = SORTS[page.sort];
  const states = filter.states.length === 0 ? sql`true` : sql`d.state = any(${[...filter.states]}::text[])`;
  const beyond = sql.raw(page.descending ? '<' : '>');
  const after = page.after
    ? sql`(${sql.raw(expression)}, d.declaration_id) ${beyond}
        (${page.after.value}::${sql.raw(type)}, ${page.after.id}::uuid)`
    : sql`true`;
  const order = sql.raw(page.descending ? 'desc' : 'asc');
  const found = await sql<ListedRow>`
    select d.declaration_id as id, d.number_body as "numberBody", ${sql.raw(FLOW_COLUMNS)},
      d.consignor_name as "consignorName", d.item_count as "itemCount", ${FIRST_GOODS} as goods,
      (${sql.raw(expression)})::text as "sortValue"
    from declaration.declaration d
    where ${matching(actor, filter)} and ${states} and ${after}
    order by ${sql.raw(expression)} ${order}, d.declaration_id ${order} limit ${page.limit}`.execute(db);
  return found.rows;
}

export async function countByState(db: Db | Tx, actor: Actor, filter: Filter): Promise<Record<string, number>> {
  const found = await sql<{ state: string; count: bigint }>`
    select d.state, count(*) as count from declaration.declaration d
    where ${matching(actor, filter)} group by d.state`.execute(db);
  return Object.fromEntries(found.rows.map(({ state, count }) => [state, Number(count)]));
}

type BillsAsked = {
  readonly billNumbers: readonly string[];
  readonly importerCode: string;
  readonly traderId: string | null;
  readonly brokerId: string | null;
};

/** Only among the asker's own: a bill number must not tell what others have declared. */
export async function findBillsLodged(
  db: Db | Tx,
  { billNumbers, importerCode, traderId, brokerId }: BillsAsked,
): Promise<{ id: string; number: string; bill: string }[]> {
  const found = await sql<{ id: string; number: string; bill: string }>`
    select d.declaration_id as id, d.number_body || d.branch::text as number, b.bill
    from declaration.declaration d
    cross join lateral unnest(d.bill_numbers) as b (bill)
    where (d.trader_id = ${traderId} or d.broker_id = ${brokerId})
      and replace(d.importer_code, '-', '') = ${importerCode.replace('-', '')}
      and d.state <> 'WITHDRAWN' and b.bill = any(${[...billNumbers]}::text[])
    limit 20`.execute(db);
  return found.rows;
}

type Span = { readonly from?: string | undefined; readonly to?: string | undefined };

/** Lodged declarations with their content in force, newest day first. */
export async function listLodged(db: Db | Tx, { from, to, limit }: Span & { limit: number }): Promise<Declaration[]> {
  const found = await sql<Row>`
    select d.declaration_id as id, d.number_body as "numberBody", ${sql.raw(FLOW_COLUMNS)}, v.content, v.assessment
    from declaration.declaration d
    join declaration.version v on v.declaration_id = d.declaration_id and v.version = d.version
    where d.lodged_on is not null and not d.historical
      and d.lodged_on >= coalesce(${from ?? null}::date, '-infinity')
      and d.lodged_on <= coalesce(${to ?? null}::date, 'infinity')
    order by d.lodged_on desc, d.declaration_id desc limit ${limit}`.execute(db);
  return found.rows.map(toDeclaration);
}
