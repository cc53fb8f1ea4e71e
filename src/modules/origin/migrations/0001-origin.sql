create schema origin;
grant usage on schema origin to sekisho_app;

create table origin.proof (
  id uuid not null,
  trader_id uuid not null,
  agreement text not null,
  kind text not null,
  number text not null,
  issued_on date,
  period_from date,
  period_to date,
  issuer text not null default '',
  exporter_number text not null default '',
  goods_codes text[] not null default '{}',
  origin text,
  registered_at timestamptz not null,
  registered_by text not null,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  constraint proof_pk primary key (id),
  constraint proof_once unique (trader_id, agreement, kind, number),
  constraint proof_number_given check (number <> ''),
  constraint proof_period_whole check ((period_from is null) = (period_to is null) and period_from <= period_to),
  constraint proof_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table origin.proof is
  'Proofs of origin by the trader who holds them; several declarations of that trader may use one.';
create index proof_by_trader on origin.proof (trader_id, id desc);
grant select, insert on origin.proof to sekisho_app;
grant update (withdrawn_at, withdrawal_reason) on origin.proof to sekisho_app;
