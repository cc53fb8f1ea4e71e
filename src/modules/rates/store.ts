import { sql } from 'kysely';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { CurrencyCode } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { ExchangeStatus, PublishedRate } from './domain/choose-exchange-rate.ts';

/** The only SQL of the room. Reads take a connection or a transaction, writes a transaction. */
type Reader = Db | Tx;

type RateRow = {
  readonly currency: CurrencyCode;
  readonly week_start: PlainDate;
  readonly week_end: PlainDate;
  readonly rate: string;
  readonly status: ExchangeStatus;
  readonly source: string;
};

const COLUMNS = sql.raw(`r.currency, lower(r.week)::text as week_start, (upper(r.week) - 1)::text as week_end,
  r.rate::text as rate, r.status, r.source`);

const rateOf = (row: RateRow): PublishedRate => ({
  currency: row.currency,
  week: { start: row.week_start, end: row.week_end },
  rate: mustBe(parseDecimal(row.rate)),
  status: row.status,
  source: row.source,
});

/** For each currency the newest week that does not begin after `start`; all currencies when none are named. */
export async function listRatesUpTo(
  db: Reader,
  start: PlainDate,
  currencies: readonly string[] | undefined,
): Promise<PublishedRate[]> {
  const named = currencies === undefined ? sql`true` : sql`r.currency = any(${[...currencies]}::text[])`;
  const found = await sql<RateRow>`
    select distinct on (r.currency) ${COLUMNS} from rates.exchange_rate r
    where ${named} and lower(r.week) <= ${start}::date
    order by r.currency, lower(r.week) desc`.execute(db);
  return found.rows.map(rateOf);
}

/** Rates already there for the same currency and a touching week. */
export async function listLoadedRates(db: Reader, rates: readonly PublishedRate[]): Promise<PublishedRate[]> {
  const found = await sql<RateRow>`
    select ${COLUMNS} from rates.exchange_rate r
    join unnest(${rates.map(({ currency }) => currency)}::text[], ${rates.map(({ week }) => week.start)}::date[])
      as n (currency, start) on r.currency = n.currency and r.week && daterange(n.start, n.start + 7)`.execute(db);
  return found.rows.map(rateOf);
}

const LOAD_LOCK = 0x5e_c1_61;

/** Two loads at once would both find a week missing. */
export async function lockLoads(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOAD_LOCK})`.execute(tx);
}

export async function insertRates(tx: Tx, rates: readonly PublishedRate[], now: Instant): Promise<void> {
  if (rates.length === 0) return;
  const starts = rates.map(({ week }) => week.start);
  const figures = rates.map(({ rate }) => formatDecimal(rate));
  await sql`
    insert into rates.exchange_rate (currency, week, rate, status, source, loaded_at)
    select n.currency, daterange(n.start, n.start + 7), n.rate, n.status, n.source, ${now}::timestamptz
    from unnest(${rates.map(({ currency }) => currency)}::text[], ${starts}::date[], ${figures}::numeric[],
      ${rates.map(({ status }) => status)}::text[], ${rates.map(({ source }) => source)}::text[])
      as n (currency, start, rate, status, source)`.execute(tx);
}

export type ClosedDay = {
  readonly day: PlainDate;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly status: string;
};

export async function listClosedDayRows(db: Reader, from: PlainDate, to: PlainDate): Promise<ClosedDay[]> {
  const found = await sql<ClosedDay>`
    select day::text as day, name_ja as "nameJa", name_en as "nameEn", status from rates.closed_day
    where day between ${from}::date and ${to}::date order by day`.execute(db);
  return found.rows;
}

/** The list of the profile replaces the one before: holidays do get moved by law. */
export async function replaceClosedDays(tx: Tx, days: readonly ClosedDay[]): Promise<void> {
  await sql`delete from rates.closed_day`.execute(tx);
  if (days.length === 0) return;
  await sql`
    insert into rates.closed_day (day, name_ja, name_en, status)
    select * from unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ nameJa }) => nameJa)}::text[],
      ${days.map(({ nameEn }) => nameEn)}::text[], ${days.map(({ status }) => status)}::text[])`.execute(tx);
}
