create table payment.month_demand (
  id uuid not null,
  trader_id uuid not null,
  trader_name text not null,
  month text not null,
  office_code text not null,
  total bigint not null,
  declaration_count integer not null,
  state text not null,
  institution_number text not null,
  payment_number text not null,
  confirmation_number text not null,
  due_on date not null,
  overdue_on date,
  issued_at timestamptz not null,
  closed_at timestamptz,
  constraint month_demand_pk primary key (id),
  constraint month_demand_payment_number_once unique (payment_number),
  constraint month_demand_month_form check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  constraint month_demand_state_known check (state in ('open', 'settled', 'cancelled')),
  constraint month_demand_total_positive check (total > 0 and declaration_count > 0),
  constraint month_demand_closed_when check ((state = 'open') = (closed_at is null))
);
comment on table payment.month_demand is
  'Comprehensive deferral: one demand for everything that a trader deferred in a month. Its parts are in demand.';
create unique index month_demand_one_open on payment.month_demand (trader_id, month) where state = 'open';
create index month_demand_by_trader on payment.month_demand (trader_id, id desc);
create index month_demand_open_by_due on payment.month_demand (due_on) where state = 'open';
grant select, insert on payment.month_demand to sekisho_app;
grant update (state, closed_at, overdue_on) on payment.month_demand to sekisho_app;

alter table payment.demand
  add column deferral text,
  add column deferred_month text,
  add column month_id uuid,
  add column overdue_on date,
  drop constraint demand_state_known,
  drop constraint demand_closed_when,
  add constraint demand_state_known check (state in ('open', 'deferred', 'settled', 'cancelled')),
  add constraint demand_closed_when check ((state in ('open', 'deferred')) = (closed_at is null)),
  add constraint demand_deferred_how check (state <> 'deferred' or deferral is not null),
  add constraint demand_of_month foreign key (month_id) references payment.month_demand (id);
comment on column payment.demand.deferral is 'The kind of deferral, while the payment was put off on security.';
comment on column payment.demand.deferred_month is
  'The specified month of a comprehensive deferral, that of the permit.';
comment on column payment.demand.overdue_on is
  'The day on which it was found unpaid after its due date, and a reminder sent.';
create unique index demand_one_deferred on payment.demand (declaration_id) where state = 'deferred';
create index demand_deferred_by_month on payment.demand (trader_id, deferred_month)
  where state = 'deferred' and deferred_month is not null;
create index demand_by_month on payment.demand (month_id) where month_id is not null;
create index demand_unpaid_by_due on payment.demand (due_on)
  where state in ('open', 'deferred') and due_on is not null;
grant update (institution_number, payment_number, confirmation_number, due_on, deferred_month, month_id, overdue_on)
  on payment.demand to sekisho_app;
