create schema relief;
grant usage on schema relief to sekisho_app;

create table relief.obligation (
  id uuid not null,
  declaration_id uuid not null,
  declaration_number text not null,
  item_number integer not null,
  article text not null,
  follow_up text not null,
  trader_id uuid,
  trader_name text not null,
  broker_id uuid,
  office_code text not null,
  code text not null,
  description text not null,
  quantity numeric not null,
  unit text not null,
  accounted numeric not null,
  duty bigint not null,
  consumption_tax bigint not null,
  local_consumption_tax bigint not null,
  security text not null,
  permitted_on date not null,
  due_on date not null,
  extended boolean not null,
  state text not null,
  collected bigint not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint obligation_pk primary key (id),
  constraint obligation_once_per_line unique (declaration_id, item_number),
  constraint obligation_state_known check (state in ('OPEN', 'DISCHARGED', 'COLLECTED')),
  constraint obligation_security_known check (security in ('not-needed', 'held', 'missing')),
  constraint obligation_quantity_positive check (quantity > 0 and accounted >= 0 and accounted <= quantity),
  constraint obligation_closed_when check ((state = 'OPEN') = (closed_at is null)),
  constraint obligation_collects_what_was_relieved check
    (collected >= 0 and collected <= duty + consumption_tax + local_consumption_tax)
);
comment on table relief.obligation is
  'What follows a relief on one permitted line: until when, how much is accounted for, and the tax at stake.';
create index obligation_by_trader on relief.obligation (trader_id, due_on);
create index obligation_by_broker on relief.obligation (broker_id, due_on) where broker_id is not null;
create index obligation_open_by_due on relief.obligation (due_on) where state = 'OPEN';
grant select, insert on relief.obligation to sekisho_app;
grant update (accounted, due_on, extended, state, collected, closed_at) on relief.obligation to sekisho_app;

create table relief.report (
  id uuid not null,
  obligation_id uuid not null,
  kind text not null,
  quantity numeric not null,
  happened_on date not null,
  evidence text not null,
  reported_by text not null,
  reported_at timestamptz not null,
  constraint report_pk primary key (id),
  constraint report_of_obligation foreign key (obligation_id) references relief.obligation (id),
  constraint report_kind_known check
    (kind in ('re-export', 'export', 'use', 'manufacture', 'destruction', 'diversion')),
  constraint report_quantity_positive check (quantity > 0)
);
comment on table relief.report is 'What the importer reported about goods under relief. Append-only.';
create index report_by_obligation on relief.report (obligation_id, id);
grant select, insert on relief.report to sekisho_app;

create table relief.claim (
  id uuid not null,
  declaration_id uuid not null,
  declaration_number text not null,
  item_number integer not null,
  article text not null,
  trader_id uuid,
  trader_name text not null,
  broker_id uuid,
  amount bigint not null,
  evidence text not null,
  happened_on date not null,
  state text not null,
  granted bigint not null,
  reason text,
  claimed_by text not null,
  claimed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  constraint claim_pk primary key (id),
  constraint claim_state_known check (state in ('REQUESTED', 'GRANTED', 'REJECTED')),
  constraint claim_amount_positive check (amount > 0 and granted >= 0 and granted <= amount),
  constraint claim_decided_when check ((state = 'REQUESTED') = (decided_at is null))
);
comment on table relief.claim is
  'Claims for drawback of tax paid on one line of a permitted declaration, and the answer.';
create unique index claim_one_open on relief.claim (declaration_id, item_number) where state = 'REQUESTED';
create index claim_by_trader on relief.claim (trader_id, id desc);
create index claim_by_broker on relief.claim (broker_id, id desc) where broker_id is not null;
create index claim_open on relief.claim (id) where state = 'REQUESTED';
grant select, insert on relief.claim to sekisho_app;
grant update (state, granted, reason, decided_by, decided_at) on relief.claim to sekisho_app;
