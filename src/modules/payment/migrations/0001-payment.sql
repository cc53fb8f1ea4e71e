create schema payment;
grant usage on schema payment to sekisho_app;

create sequence payment.payment_number_sequence as bigint;
grant usage on sequence payment.payment_number_sequence to sekisho_app;

create table payment.demand (
  id uuid not null,
  declaration_id uuid not null,
  declaration_number text not null,
  declaration_version integer not null,
  kind text not null,
  trader_id uuid,
  trader_name text not null,
  broker_id uuid,
  office_code text not null,
  method text not null,
  duty bigint not null,
  excise bigint not null,
  consumption_tax bigint not null,
  local_consumption_tax bigint not null,
  total bigint not null,
  state text not null,
  institution_number text,
  payment_number text,
  confirmation_number text,
  debit_failure text,
  due_on date,
  issued_at timestamptz not null,
  closed_at timestamptz,
  constraint demand_pk primary key (id),
  constraint demand_once_per_version unique (declaration_id, declaration_version, kind),
  constraint demand_payment_number_once unique (payment_number),
  constraint demand_kind_known check (kind in ('ordinary', 'amended-return', 'refund')),
  constraint demand_state_known check (state in ('open', 'settled', 'cancelled')),
  constraint demand_total_adds_up check (total = duty + excise + consumption_tax + local_consumption_tax),
  constraint demand_open_has_number check
    (state <> 'open' or (payment_number is not null and confirmation_number is not null and total > 0)),
  constraint demand_closed_when check ((state = 'open') = (closed_at is null))
);
comment on table payment.demand is
  'What one version of a declaration added to (or took from) the debt, and whether it is settled. At most one row '
  'of a kind per version.';
create unique index demand_one_open on payment.demand (declaration_id) where state = 'open';
create index demand_by_trader on payment.demand (trader_id, id desc);
create index demand_by_broker on payment.demand (broker_id, id desc) where broker_id is not null;
create index demand_by_office on payment.demand (office_code, id desc);
grant select, insert on payment.demand to sekisho_app;
grant update (state, closed_at) on payment.demand to sekisho_app;

create table payment.posting (
  id uuid not null,
  kind text not null,
  reference text not null,
  declaration_id uuid not null,
  demand_id uuid not null,
  trader_id uuid,
  broker_id uuid,
  booked_on date not null,
  booked_at timestamptz not null,
  constraint posting_pk primary key (id),
  constraint posting_reference_once unique (reference),
  constraint posting_kind_known check (kind in ('demand', 'reversal', 'receipt', 'refund', 'payout'))
);
comment on table payment.posting is
  'Append-only journal of the ledger. The reference names the business event: the same event cannot be booked twice.';
create index posting_by_declaration on payment.posting (declaration_id);
create index posting_by_trader on payment.posting (trader_id, id desc);
create index posting_by_broker on payment.posting (broker_id, id desc) where broker_id is not null;
grant select, insert on payment.posting to sekisho_app;

create table payment.entry (
  posting_id uuid not null,
  line integer not null,
  account text not null,
  detail text not null,
  amount bigint not null,
  constraint entry_pk primary key (posting_id, line),
  constraint entry_of_posting foreign key (posting_id) references payment.posting (id),
  constraint entry_account_known check (account in ('receivable', 'revenue', 'bank-clearing', 'refund-payable')),
  constraint entry_not_zero check (amount <> 0)
);
comment on table payment.entry is
  'Both sides of every posting in yen: debit above zero, credit below. A posting adds up to zero or is not committed.';
grant select, insert on payment.entry to sekisho_app;

create function payment.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(e.amount) from payment.entry e where e.posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not add up to zero', new.posting_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on payment.entry
  deferrable initially deferred for each row execute function payment.refuse_unbalanced();

create table payment.bank_account (
  bank text not null,
  account_number text not null,
  trader_id uuid not null,
  holder text not null,
  balance bigint not null,
  constraint bank_account_pk primary key (bank, account_number),
  constraint bank_account_not_overdrawn check (balance >= 0),
  constraint bank_account_number_form check (account_number ~ '^[0-9]{1,14}$')
);
comment on table payment.bank_account is
  'The demonstration bank: stands in for the outside bank whose accounts a real-time debit would reach.';
create index bank_account_by_trader on payment.bank_account (trader_id);
grant select, insert on payment.bank_account to sekisho_app;
grant update (balance) on payment.bank_account to sekisho_app;
