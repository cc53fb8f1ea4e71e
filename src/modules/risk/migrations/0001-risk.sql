create schema risk;
grant usage on schema risk to sekisho_app;

create table risk.rule (
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  constraint rule_pk primary key (id),
  constraint rule_name_once unique (name),
  constraint rule_name_length check (length(name) between 1 and 80)
);
comment on table risk.rule is 'Rules of selection, by name; what they say stands in their versions.';
grant select, insert on risk.rule to sekisho_app;

create table risk.rule_version (
  rule_id uuid not null references risk.rule (id),
  version integer not null,
  state text not null,
  cel text not null,
  reason_ja text not null,
  reason_en text not null,
  category smallint not null,
  weight smallint not null,
  active_from date not null,
  active_to date,
  written_by text not null,
  written_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  test jsonb,
  retired_because text,
  constraint rule_version_pk primary key (rule_id, version),
  constraint rule_version_state_known check (state in ('draft', 'tested', 'active', 'retired')),
  constraint rule_version_tested check (state not in ('tested', 'active') or test is not null),
  constraint rule_version_category check (category in (2, 3)),
  constraint rule_version_weight check (weight between 1 and 200),
  constraint rule_version_dates check (active_to is null or active_to >= active_from),
  constraint rule_version_lengths check
    (length(cel) between 1 and 2000 and length(reason_ja) between 1 and 400 and length(reason_en) between 1 and 400)
);
comment on table risk.rule_version is
  'What a rule says: condition, reason, category, weight, dates. Never shown to traders.';
create unique index rule_version_one_active on risk.rule_version (rule_id) where state = 'active';
create unique index rule_version_one_open on risk.rule_version (rule_id) where state in ('draft', 'tested');
grant select, insert, update on risk.rule_version to sekisho_app;

create table risk.rule_book (
  single boolean not null default true,
  revision uuid not null,
  constraint rule_book_pk primary key (single),
  constraint rule_book_single check (single)
);
comment on table risk.rule_book is 'One row: a new revision whenever a rule becomes or stops being active.';
insert into risk.rule_book (revision) values (gen_random_uuid());
grant select, update on risk.rule_book to sekisho_app;

create table risk.secret (
  single boolean not null default true,
  salt text not null,
  constraint secret_pk primary key (single),
  constraint secret_single check (single)
);
comment on table risk.secret is 'One row: the salt of the random draw; whoever knew it could foresee who is drawn.';
insert into risk.secret (salt) values (gen_random_uuid()::text || gen_random_uuid()::text);
grant select on risk.secret to sekisho_app;

create table risk.random_share (
  sequence integer generated always as identity,
  documents smallint not null,
  physical smallint not null,
  because text not null,
  set_by text not null,
  set_at timestamptz not null,
  constraint random_share_pk primary key (sequence),
  constraint random_share_range check (documents >= 0 and physical >= 0 and documents + physical <= 10000)
);
comment on table risk.random_share is
  'Shares of the random draw in 1/10000 as supervisors set them; the newest counts, without one the profile''s.';
grant select, insert on risk.random_share to sekisho_app;

create table risk.selection (
  declaration_id uuid not null,
  sequence integer not null,
  category smallint not null,
  by_rules smallint not null,
  by_draw smallint not null,
  lowered boolean not null,
  drawn smallint not null,
  share_documents smallint not null,
  share_physical smallint not null,
  importer text not null,
  aeo boolean not null,
  trigger text not null,
  day date not null,
  at timestamptz not null,
  constraint selection_pk primary key (declaration_id, sequence),
  constraint selection_categories check
    (category between 1 and 3 and by_rules between 1 and 3 and by_draw between 1 and 3)
);
comment on table risk.selection is
  'Every selection of every declaration, with its draw. Append-only, never shown to traders.';
create index selection_by_importer on risk.selection (importer, day) where sequence = 1;
create index selection_by_day on risk.selection (day);
grant select, insert on risk.selection to sekisho_app;

create table risk.selection_finding (
  declaration_id uuid not null,
  sequence integer not null,
  rule_id uuid not null references risk.rule (id),
  rule_version integer not null,
  outcome text not null,
  items integer[] not null,
  detail text,
  day date not null,
  constraint selection_finding_pk primary key (declaration_id, sequence, rule_id),
  constraint selection_finding_outcome_known check (outcome in ('hit', 'error'))
);
comment on table risk.selection_finding is
  'Which rule hit which goods items, or failed, in which selection. Append-only.';
create index selection_finding_by_rule on risk.selection_finding (rule_id, day);
grant select, insert on risk.selection_finding to sekisho_app;

create table risk.importer_seen (
  importer text not null,
  kind text not null,
  value text not null,
  first_day date not null,
  constraint importer_seen_pk primary key (importer, kind, value),
  constraint importer_seen_kind_known check (kind in ('origin', 'heading'))
);
comment on table risk.importer_seen is 'Origins and headings an importer has declared, and since when.';
grant select, insert on risk.importer_seen to sekisho_app;

create table risk.importer_event (
  importer text not null,
  kind text not null,
  declaration_id uuid not null,
  day date not null,
  at timestamptz not null,
  note text,
  constraint importer_event_kind_known check (kind in ('change', 'withdrawal', 'amendment', 'finding'))
);
comment on table risk.importer_event is 'What has happened to an importer''s declarations since. Append-only.';
create index importer_event_by_importer on risk.importer_event (importer, day);
grant select, insert on risk.importer_event to sekisho_app;

create table risk.dispute (
  id uuid not null,
  declaration_id uuid not null,
  sequence integer not null,
  rule_id uuid references risk.rule (id),
  because text not null,
  said_by text not null,
  said_at timestamptz not null,
  constraint dispute_pk primary key (declaration_id, id),
  constraint dispute_because_length check (length(because) between 1 and 1000)
);
comment on table risk.dispute is '“This selection was wrong because …”, as officers put it on record. Append-only.';
create index dispute_by_rule on risk.dispute (rule_id);
grant select, insert on risk.dispute to sekisho_app;
