create schema audit;
grant usage on schema audit to sekisho_app;

create table audit.notice (
  id uuid not null,
  importer_code text not null,
  trader_id uuid not null,
  importer_name text not null,
  period_from date not null,
  period_to date not null,
  notified_on date not null,
  purpose text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint notice_pk primary key (id),
  constraint notice_once unique (trader_id, period_from, period_to, notified_on),
  constraint notice_period_ordered check (period_from <= period_to)
);
comment on table audit.notice is
  'Audit notices given to importers: the legal switch of the rates of additional duties for permits of the period.';
grant select, insert on audit.notice to sekisho_app;

create table audit.correction (
  id uuid not null,
  declaration_id uuid not null,
  declaration_version integer not null,
  tax_item text not null,
  cause text not null,
  declaration_number text not null,
  trader_id uuid,
  broker_id uuid,
  importer_name text not null,
  office text not null,
  declared_tax bigint not null,
  additional_tax bigint not null,
  earlier_additional_tax bigint not null,
  permitted_on date not null,
  decided_on date not null,
  due_on date not null,
  audit_notice_on date,
  timing text not null,
  concealed boolean not null,
  repeat boolean not null,
  electronic boolean not null,
  waived boolean not null,
  under_declaration bigint not null,
  heavy bigint not null,
  penalty_trace jsonb not null,
  delinquency bigint,
  paid_on date,
  delinquency_trace jsonb,
  refund_interest bigint not null,
  reason text not null,
  run_id uuid,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint correction_pk primary key (declaration_id, declaration_version, tax_item),
  constraint correction_id_once unique (id),
  constraint correction_item_known check (tax_item in ('duty', 'excise', 'consumption')),
  constraint correction_cause_known check (cause in ('amended', 'reassessed', 'correction-accepted')),
  constraint correction_not_zero check (additional_tax <> 0),
  constraint correction_paid_when check ((delinquency is null) = (paid_on is null)),
  constraint correction_one_penalty check (under_declaration = 0 or heavy = 0)
);
comment on table audit.correction is
  'What each correction after the permit changed, per tax item, with its penalties; delinquency follows the payment.';
create index correction_by_trader on audit.correction (trader_id, id desc);
create index correction_by_broker on audit.correction (broker_id, id desc) where broker_id is not null;
create index correction_unpaid on audit.correction (declaration_id) where delinquency is null;
grant select, insert on audit.correction to sekisho_app;
grant update (delinquency, paid_on, delinquency_trace) on audit.correction to sekisho_app;

create table audit.run (
  id uuid not null,
  change jsonb not null,
  fingerprint text not null,
  day_from date not null,
  day_to date not null,
  state text not null,
  reason text,
  last_lodged_on date,
  last_declaration_id uuid,
  looked_at integer not null,
  changed integer not null,
  failed integer not null,
  booked integer not null,
  total integer not null,
  sum_before bigint not null,
  sum_after bigint not null,
  started_at timestamptz not null,
  started_by text not null,
  moved_at timestamptz not null,
  constraint run_pk primary key (id),
  constraint run_state_known check (state in ('previewing', 'previewed', 'booking', 'booked')),
  constraint run_period_ordered check (day_from <= day_to),
  constraint run_booking_has_reason check (state in ('previewing', 'previewed') or reason is not null)
);
comment on table audit.run is
  'A bulk reassessment and how far it got: each batch moves the checkpoint in the transaction that books it.';
create unique index run_one_booking on audit.run (fingerprint) where state = 'booking';
create index run_newest on audit.run (id desc);
grant select, insert, update on audit.run to sekisho_app;

create table audit.run_difference (
  run_id uuid not null,
  declaration_id uuid not null,
  declaration_number text not null,
  lodged_on date not null,
  importer_name text not null,
  before bigint not null,
  after bigint not null,
  outcome text not null,
  detail text,
  constraint run_difference_pk primary key (run_id, declaration_id),
  constraint run_difference_outcome_known check (outcome in ('previewed', 'booked', 'left'))
);
comment on table audit.run_difference is
  'Declarations that a bulk reassessment changes (or could not), with both sums; the primary key books each once.';
grant select, insert, update on audit.run_difference to sekisho_app;
