-- Customs Act Art. 12 to 12-4, 13: what is owed beside the tax itself, and interest that customs owes.
create table payment.charge (
  id uuid not null,
  reference text not null,
  kind text not null,
  declaration_id uuid not null,
  declaration_number text not null,
  trader_id uuid,
  trader_name text not null,
  broker_id uuid,
  office_code text not null,
  amount bigint not null,
  state text not null,
  institution_number text,
  payment_number text,
  confirmation_number text,
  due_on date,
  issued_at timestamptz not null,
  closed_at timestamptz,
  constraint charge_pk primary key (id),
  constraint charge_reference_once unique (reference),
  constraint charge_payment_number_once unique (payment_number),
  constraint charge_kind_known check (kind in ('additional-duty', 'delinquency-tax', 'refund-interest')),
  constraint charge_state_known check (state in ('open', 'settled')),
  constraint charge_amount_positive check (amount > 0),
  constraint charge_open_has_number check (state <> 'open' or payment_number is not null),
  constraint charge_closed_when check ((state = 'open') = (closed_at is null))
);
comment on table payment.charge is
  'Additional duties, delinquency tax and interest on refunds of a declaration: each event once, by its reference.';
create index charge_by_declaration on payment.charge (declaration_id, id);
create index charge_by_trader on payment.charge (trader_id, id desc);
create index charge_by_broker on payment.charge (broker_id, id desc) where broker_id is not null;
create index charge_open_by_due on payment.charge (due_on) where state = 'open';
grant select, insert on payment.charge to sekisho_app;
grant update (state, closed_at) on payment.charge to sekisho_app;

alter table payment.demand
  drop constraint demand_kind_known,
  add constraint demand_kind_known check (kind in ('ordinary', 'amended-return', 'reassessment', 'refund'));
