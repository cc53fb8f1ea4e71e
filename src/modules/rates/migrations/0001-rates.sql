create schema rates;
grant usage on schema rates to sekisho_app;

create table rates.exchange_rate (
  currency text not null,
  week daterange not null,
  rate numeric(18, 8) not null,
  status text not null,
  source text not null,
  loaded_at timestamptz not null,
  constraint exchange_rate_pk primary key (currency, week without overlaps),
  constraint exchange_rate_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint exchange_rate_one_week check
    (upper(week) - lower(week) = 7 and extract(dow from lower(week)) = 0),
  constraint exchange_rate_positive check (rate > 0),
  constraint exchange_rate_status_known check (status in ('official', 'demonstration')),
  constraint exchange_rate_source_length check (length(source) between 1 and 400)
);
comment on table rates.exchange_rate is
  'Average market rate of one week (Sunday to Saturday): yen for one unit. Never changed once loaded.';
-- The last good week before a day is asked for by its first day.
create index exchange_rate_by_start on rates.exchange_rate (currency, lower(week) desc);
grant select, insert on rates.exchange_rate to sekisho_app;

create table rates.closed_day (
  day date not null,
  name_ja text not null,
  name_en text not null,
  status text not null,
  constraint closed_day_pk primary key (day)
);
comment on table rates.closed_day is
  'Days other than weekends on which customs offices are closed; time limits ending there move on.';
grant select, insert, delete on rates.closed_day to sekisho_app;
