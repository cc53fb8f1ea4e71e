import { sql } from 'kysely';
import type { StatisticalCode } from '../../kernel/hs-code.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { EditionDiff } from './domain/diff-editions.ts';
import type { SearchTerm } from './domain/search-text.ts';
import type { ScheduleLine, TariffLine } from './domain/tariff-line.ts';
import { columnsOf, type LineRow, lineOf, SEPARATOR } from './store-rows.ts';

/** The only SQL of the room. Reads take a connection or a transaction, writes a transaction. */
type Reader = Db | Tx;

const LINE = sql.raw(`l.code, lower(l.valid)::text as valid_from, (upper(l.valid) - 1)::text as valid_to, l.naccs_digit,
  l.description_ja, l.description_en, l.path, l.unit1, l.unit2, l.unit1_qualifier, l.unit2_qualifier, l.laws,
  l.rates, l.variants`);

/** The edition in force on a day: what an assessment of that day names as its source. */
const editionOn = (asOf: PlainDate) =>
  sql`coalesce((select e.name from tariff.edition e where e.valid_from <= ${asOf}::date
    order by e.valid_from desc, e.imported_at desc limit 1), l.edition)`;

export type Edition = {
  readonly name: string;
  readonly validFrom: PlainDate;
  readonly source: string;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly lineCount: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly refused: number;
};

export type StoredEdition = Edition & { readonly contentHash: Buffer };

const EDITION = sql.raw(`name, valid_from::text as "validFrom", source, imported_at as "importedAt",
  imported_by as "importedBy", line_count as "lineCount", added, removed, changed, refused`);

const IMPORT_LOCK = 0x5e_c1_60;

/** Editions follow one another: two imports at once would both compare with the same one before. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(tx);
}

export async function listEditionRows(db: Reader): Promise<readonly Edition[]> {
  return (await sql<Edition>`select ${EDITION} from tariff.edition order by valid_from desc`.execute(db)).rows;
}

export async function findEditionRow(db: Reader, name: string): Promise<StoredEdition | undefined> {
  const found = await sql<StoredEdition>`
    select ${EDITION}, content_hash as "contentHash" from tariff.edition where name = ${name}`.execute(db);
  return found.rows[0];
}

export async function findEditionDiff(db: Reader, name: string): Promise<EditionDiff | undefined> {
  const found = await sql<{ diff: EditionDiff }>`select diff from tariff.edition where name = ${name}`.execute(db);
  return found.rows[0]?.diff;
}

export async function findLatestEdition(db: Reader): Promise<Edition | undefined> {
  const latest = sql<Edition>`select ${EDITION} from tariff.edition order by valid_from desc, imported_at desc limit 1`;
  return (await latest.execute(db)).rows[0];
}

export type EditionInForce = Pick<Edition, 'name' | 'validFrom'>;

export async function findEditionInForce(db: Reader, asOf: PlainDate): Promise<EditionInForce | undefined> {
  const found = sql<EditionInForce>`select name, valid_from::text as "validFrom" from tariff.edition
    where valid_from <= ${asOf}::date order by valid_from desc, imported_at desc limit 1`;
  return (await found.execute(db)).rows[0];
}

export type NewEdition = Omit<Edition, 'added' | 'removed' | 'changed'> & {
  readonly contentHash: Buffer;
  readonly diff: EditionDiff;
};

export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  const { diff } = edition;
  await sql`
    insert into tariff.edition (name, valid_from, source, imported_at, imported_by, line_count, content_hash,
      added, removed, changed, refused, diff)
    values (${edition.name}, ${edition.validFrom}::date, ${edition.source}, ${edition.importedAt},
      ${edition.importedBy}, ${edition.lineCount}, ${edition.contentHash}, ${diff.added.length}, ${diff.removed.length},
      ${diff.changed.length}, ${edition.refused}, ${JSON.stringify(diff)}::json)`.execute(tx);
}

/** The lines that have no last day yet: the state that the next edition is compared with. */
export async function listOpenLines(db: Reader): Promise<readonly ScheduleLine[]> {
  const rows = await sql<LineRow>`
    select ${LINE}, l.edition from tariff.line l where upper_inf(l.valid) order by l.code`.execute(db);
  return rows.rows.map(lineOf);
}

/**
 * Their last day is the one before the new edition's first. A row that began on that very day was never in force for a
 * day of its own: it moves to the superseded rows.
 */
export async function closeLines(
  tx: Tx,
  codes: readonly StatisticalCode[],
  by: { readonly name: string; readonly validFrom: PlainDate; readonly importedAt: Instant },
): Promise<void> {
  if (codes.length === 0) return;
  await sql`
    select tariff.supersede_lines(${[...codes]}::text[], ${by.validFrom}::date, ${by.name},
      ${by.importedAt}::timestamptz)`.execute(tx);
  await sql`
    update tariff.line set valid = daterange(lower(valid), ${by.validFrom}::date)
    where code = any(${[...codes]}::text[]) and upper_inf(valid)`.execute(tx);
}

export async function insertLines(
  tx: Tx,
  lines: readonly ScheduleLine[],
  edition: { readonly name: string; readonly validFrom: PlainDate },
): Promise<void> {
  if (lines.length === 0) return;
  const c = columnsOf(lines);
  await sql`
    insert into tariff.line (code, valid, edition, naccs_digit, description_ja, description_en, path, unit1, unit2,
      unit1_qualifier, unit2_qualifier, laws, rates, variants, search_own, search_all, grams)
    select n.code, daterange(${edition.validFrom}::date, null), ${edition.name}, n.naccs, n.ja, n.en,
      string_to_array(n.path, ${SEPARATOR}), n.unit1, n.unit2, n.qualifier1, n.qualifier2,
      string_to_array(n.laws, ${SEPARATOR}), n.rates::json, n.variants::json, n.own, n."all",
      string_to_array(n.grams, ${SEPARATOR})
    from unnest(${c.code}::text[], ${c.naccs}::text[], ${c.ja}::text[], ${c.en}::text[], ${c.path}::text[],
      ${c.unit1}::text[], ${c.unit2}::text[], ${c.qualifier1}::text[], ${c.qualifier2}::text[], ${c.laws}::text[],
      ${c.rates}::text[], ${c.variants}::text[], ${c.own}::text[], ${c.all}::text[], ${c.grams}::text[])
      as n (code, naccs, ja, en, path, unit1, unit2, qualifier1, qualifier2, laws, rates, variants, own, "all", grams)
    `.execute(tx);
}

/** Planner statistics after a bulk change; inside the transaction, so that the first search after it is fast. */
export async function analyseLines(tx: Tx): Promise<void> {
  await sql`analyze tariff.line`.execute(tx);
}

export async function findLineRows(
  db: Reader,
  codes: readonly string[],
  asOf: PlainDate,
): Promise<readonly TariffLine[]> {
  const rows = await sql<LineRow>`
    select ${LINE}, ${editionOn(asOf)} as edition from tariff.line l
    where l.code = any(${[...codes]}::text[]) and l.valid @> ${asOf}::date
    order by l.code`.execute(db);
  return rows.rows.map(lineOf);
}

/** Every row of one code, newest first: how the line changed through the editions. */
export async function listLineHistory(db: Reader, code: string): Promise<readonly TariffLine[]> {
  const rows = await sql<LineRow>`
    select ${LINE}, l.edition from tariff.line l where l.code = ${code} order by lower(l.valid) desc`.execute(db);
  return rows.rows.map(lineOf);
}

export type Page = { readonly asOf: PlainDate; readonly limit: number; readonly offset: number };
export type Found = { readonly total: number; readonly lines: readonly TariffLine[] };

type CountedRow = LineRow & { readonly total: number };

const foundOf = (rows: readonly CountedRow[]): Found => ({ total: rows[0]?.total ?? 0, lines: rows.map(lineOf) });

/** A colon follows the nine in ASCII: everything that begins with the prefix stands before it. */
export async function searchByCode(db: Reader, prefix: string, page: Page): Promise<Found> {
  const rows = await sql<CountedRow>`
    select ${LINE}, ${editionOn(page.asOf)} as edition, (count(*) over ())::int as total from tariff.line l
    where l.code >= ${prefix} and l.code < ${`${prefix}:`} and l.valid @> ${page.asOf}::date
    order by l.code limit ${page.limit} offset ${page.offset}`.execute(db);
  return foundOf(rows.rows);
}

/**
 * Every word must stand in the line or on its path. Lines that say it themselves come before lines whose heading says
 * it, exact and short wordings first.
 */
export async function searchByWords(db: Reader, terms: readonly SearchTerm[], page: Page): Promise<Found> {
  const texts = terms.map((term) => term.text);
  const grams = [...new Set(terms.flatMap((term) => term.grams))];
  const rows = await sql<CountedRow>`
    select ${LINE}, ${editionOn(page.asOf)} as edition, (count(*) over ())::int as total from tariff.line l
    where l.valid @> ${page.asOf}::date and l.grams @> ${grams}::text[]
      and not exists (select from unnest(${texts}::text[]) t (term) where position(t.term in l.search_all) = 0)
    order by
      (select count(*) from unnest(${texts}::text[]) t (term) where position(t.term in l.search_own) > 0) desc,
      (select count(*) from unnest(${texts}::text[]) t (term)
        where position(' ' || t.term || ' ' in ' ' || l.search_own || ' ') > 0) desc,
      starts_with(l.search_own, ${texts[0] ?? ''}) desc, length(l.search_own), l.code
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return foundOf(rows.rows);
}

export type ChapterRow = {
  readonly chapter: string;
  readonly section: number | null;
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly lineCount: number;
};

export async function listChapterRows(db: Reader, asOf: PlainDate): Promise<readonly ChapterRow[]> {
  const rows = await sql<ChapterRow>`
    select coalesce(c.chapter, n.chapter) as chapter, c.section, c.title_ja as "titleJa", c.title_en as "titleEn",
      coalesce(n.line_count, 0)::int as "lineCount"
    from tariff.chapter c
    full join (select left(code, 2) as chapter, count(*) as line_count from tariff.line
      where valid @> ${asOf}::date group by 1) n on n.chapter = c.chapter
    order by 1`.execute(db);
  return rows.rows;
}

export type ChapterTitle = {
  readonly chapter: string;
  readonly section: number;
  readonly ja: string;
  readonly en: string;
};

export async function saveChapters(tx: Tx, chapters: readonly ChapterTitle[]): Promise<void> {
  await sql`
    insert into tariff.chapter (chapter, section, title_ja, title_en)
    select * from unnest(${chapters.map((c) => c.chapter)}::text[], ${chapters.map((c) => c.section)}::int[],
      ${chapters.map((c) => c.ja)}::text[], ${chapters.map((c) => c.en)}::text[])
    on conflict (chapter) do update
      set section = excluded.section, title_ja = excluded.title_ja, title_en = excluded.title_en`.execute(tx);
}

export type BranchRow = {
  readonly prefix: string;
  readonly lineCount: number;
  readonly first_path: readonly string[];
  readonly last_path: readonly string[];
  readonly examples_ja: readonly string[];
  readonly examples_en: readonly (string | null)[];
};

/** The next step of the tree: headings of a chapter (4 digits), subheadings of a heading (6). */
export async function listBranchRows(db: Reader, prefix: string, asOf: PlainDate): Promise<readonly BranchRow[]> {
  const rows = await sql<BranchRow>`
    select left(code, ${prefix.length + 2}::int) as prefix, count(*)::int as "lineCount",
      min(path) as first_path, max(path) as last_path,
      (array_agg(description_ja order by code))[1:3] as examples_ja,
      (array_agg(description_en order by code))[1:3] as examples_en
    from tariff.line
    where code >= ${prefix} and code < ${`${prefix}:`} and valid @> ${asOf}::date
    group by 1 order by 1`.execute(db);
  return rows.rows;
}
