import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { send } from '../../platform/database/transaction.ts';
import type { Category, Selection } from './domain/select-channel.ts';

type Reader = Db | Tx;

/** What is known of an importer on a day; `seen` holds the first day of each origin and heading asked for. */
export type History = {
  readonly declarations: number;
  readonly changes: number;
  readonly amendments: number;
  readonly findings: number;
  readonly seen: Readonly<Record<string, string>>;
};

export type HistoryAsked = {
  readonly declarationId: string;
  readonly importer: string;
  readonly day: string;
  readonly origins: readonly string[];
  readonly headings: readonly string[];
};

/** Counting stops here: a rule asks whether an importer is new or busy, not how busy. */
const COUNT_LIMIT = 1000;

/** Histories of many declarations in one statement, in the order asked. */
export async function listHistories(db: Reader, asked: readonly HistoryAsked[]): Promise<History[]> {
  const rows = asked.map((one, n) => ({ n, ...one, values: [...one.origins, ...one.headings] }));
  const found = await sql<History & { n: number }>`
    select a.n, h.declarations, e.changes, e.amendments, e.findings, coalesce(s.seen, '{}'::jsonb) as seen
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a (n integer, "declarationId" uuid, importer text, day date, values text[])
    join lateral (select count(*)::integer as declarations from (
      select 1 from risk.selection p where p.importer = a.importer and p.sequence = 1
        and p.day > a.day - 365 and p.day <= a.day and p.declaration_id <> a."declarationId"
      limit ${COUNT_LIMIT}) counted) h on true
    join lateral (select count(*) filter (where v.kind in ('change', 'withdrawal'))::integer as changes,
        count(*) filter (where v.kind = 'amendment')::integer as amendments,
        count(*) filter (where v.kind = 'finding')::integer as findings
      from risk.importer_event v
      where v.importer = a.importer and v.day > a.day - 365 and v.day <= a.day) e on true
    join lateral (select jsonb_object_agg(i.kind || ':' || i.value, i.first_day) as seen from risk.importer_seen i
      where i.importer = a.importer and i.kind in ('origin', 'heading') and i.value = any(a.values)) s on true
    order by a.n`.execute(db);
  return found.rows;
}

export type SelectionContext = {
  readonly revision: string;
  readonly salt: string;
  readonly documents: number | null;
  readonly physical: number | null;
  readonly lastSequence: number;
};

/** Everything but the importer that a selection looks at, in one statement. */
export async function getSelectionContext(tx: Tx, declarationId: string): Promise<SelectionContext> {
  const found = await sql<SelectionContext>`
    select b.revision, s.salt, q.documents, q.physical, coalesce(d.last, 0) as "lastSequence"
    from risk.rule_book b cross join risk.secret s
    left join lateral (select documents, physical from risk.random_share order by sequence desc limit 1) q on true
    left join lateral (select max(sequence) as last from risk.selection
      where declaration_id = ${declarationId}) d on true`.execute(tx);
  const [context] = found.rows;
  if (!context) throw new Error('risk.rule_book and risk.secret must each have their row');
  return context;
}

export type SelectionToSave = {
  readonly history: HistoryAsked;
  readonly sequence: number;
  readonly trigger: string;
  readonly aeo: boolean;
  readonly selection: Selection;
  readonly now: Instant;
};

/** One statement: the selection, its findings, and what was seen of the importer for the first time. */
export async function insertSelection(tx: Tx, saved: SelectionToSave): Promise<void> {
  const { history, sequence, selection, now } = saved;
  const { findings, draw } = selection;
  const rows = findings.map(({ ruleId, version, outcome, items, detail }) => ({
    ruleId,
    version,
    outcome,
    items,
    detail,
  }));
  const seen = [
    ...history.origins.map((value) => ({ kind: 'origin', value })),
    ...history.headings.map((value) => ({ kind: 'heading', value })),
  ];
  await send(
    tx,
    sql`
    with made as (
      insert into risk.selection (declaration_id, sequence, category, by_rules, by_draw, lowered, drawn,
        share_documents, share_physical, importer, aeo, trigger, day, at)
      values (${history.declarationId}, ${sequence}, ${selection.category}, ${selection.byRules}, ${selection.byDraw},
        ${selection.lowered}, ${draw.drawn}, ${draw.documents}, ${draw.physical}, ${history.importer}, ${saved.aeo},
        ${saved.trigger}, ${history.day}, ${now})),
    found as (
      insert into risk.selection_finding (declaration_id, sequence, rule_id, rule_version, outcome, items, detail, day)
      select ${history.declarationId}, ${sequence}, f."ruleId", f.version, f.outcome, f.items, f.detail,
        ${history.day}::date
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f ("ruleId" uuid, version integer, outcome text, items integer[], detail text))
    insert into risk.importer_seen (importer, kind, value, first_day)
    select ${history.importer}, n.kind, n.value, ${history.day}::date
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as n (kind text, value text)
    order by n.kind, n.value on conflict do nothing`,
  );
}

export type ImporterEvent = {
  readonly importer: string;
  readonly kind: 'change' | 'withdrawal' | 'amendment' | 'finding';
  readonly declarationId: string;
  readonly day: string;
  readonly now: Instant;
  readonly note?: string;
};

export async function insertImporterEvent(tx: Tx, event: ImporterEvent): Promise<void> {
  await sql`
    insert into risk.importer_event (importer, kind, declaration_id, day, at, note)
    values (${event.importer}, ${event.kind}, ${event.declarationId}, ${event.day}, ${event.now},
      ${event.note ?? null})`.execute(tx);
}

export async function insertRandomShare(
  tx: Tx,
  share: { documents: number; physical: number; because: string; by: string; now: Instant },
): Promise<void> {
  await sql`
    insert into risk.random_share (documents, physical, because, set_by, set_at)
    values (${share.documents}, ${share.physical}, ${share.because}, ${share.by}, ${share.now})`.execute(tx);
}

export type SelectionRow = {
  readonly sequence: number;
  readonly at: Instant;
  readonly trigger: string;
  readonly category: Category;
  readonly byRules: Category;
  readonly byDraw: Category;
  readonly lowered: boolean;
  readonly aeo: boolean;
  readonly drawn: number;
  readonly documents: number;
  readonly physical: number;
  readonly findings: SelectionFindingRow[] | null;
};
export type SelectionFindingRow = {
  readonly ruleId: string;
  readonly version: number;
  readonly name: string;
  readonly reasonJa: string;
  readonly reasonEn: string;
  readonly category: number;
  readonly weight: number;
  readonly cel: string;
  readonly outcome: string;
  readonly items: number[];
  readonly detail: string | null;
};

/** Every selection of a declaration, newest first, each with the words of the rules as they stood. */
export async function listSelections(db: Reader, declarationId: string): Promise<SelectionRow[]> {
  const found = await sql<SelectionRow>`
    select s.sequence, s.at, s.trigger, s.category, s.by_rules as "byRules", s.by_draw as "byDraw", s.lowered, s.aeo,
      s.drawn, s.share_documents as documents, s.share_physical as physical,
      (select jsonb_agg(jsonb_build_object('ruleId', f.rule_id, 'version', f.rule_version, 'name', r.name,
          'reasonJa', v.reason_ja, 'reasonEn', v.reason_en, 'category', v.category, 'weight', v.weight, 'cel', v.cel,
          'outcome', f.outcome, 'items', f.items, 'detail', f.detail) order by v.category desc, v.weight desc, r.name)
        from risk.selection_finding f join risk.rule r on r.id = f.rule_id
        join risk.rule_version v on v.rule_id = f.rule_id and v.version = f.rule_version
        where f.declaration_id = s.declaration_id and f.sequence = s.sequence) as findings
    from risk.selection s where s.declaration_id = ${declarationId} order by s.sequence desc`.execute(db);
  return found.rows;
}

/** The category last decided for each of many declarations, for test-runs. */
export async function listLastCategories(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Category>> {
  const found = await sql<{ id: string; category: Category }>`
    select distinct on (declaration_id) declaration_id as id, category from risk.selection
    where declaration_id = any(${[...ids]}::uuid[]) order by declaration_id, sequence desc`.execute(db);
  return new Map(found.rows.map(({ id, category }) => [id, category]));
}

export type DisputeRow = {
  readonly ruleId: string | null;
  readonly because: string;
  readonly saidBy: string;
  readonly saidAt: Instant;
  readonly sequence: number;
};

export async function listDisputes(db: Reader, declarationId: string): Promise<DisputeRow[]> {
  const found = await sql<DisputeRow>`
    select rule_id as "ruleId", because, said_by as "saidBy", said_at as "saidAt", sequence from risk.dispute
    where declaration_id = ${declarationId} order by said_at desc, id desc`.execute(db);
  return found.rows;
}

export async function insertDispute(
  tx: Tx,
  said: {
    id: string;
    declarationId: string;
    sequence: number;
    ruleId: string | null;
    because: string;
    by: string;
    now: Instant;
  },
): Promise<void> {
  await sql`
    insert into risk.dispute (id, declaration_id, sequence, rule_id, because, said_by, said_at)
    values (${said.id}, ${said.declarationId}, ${said.sequence}, ${said.ruleId}, ${said.because}, ${said.by},
      ${said.now})`.execute(tx);
}
