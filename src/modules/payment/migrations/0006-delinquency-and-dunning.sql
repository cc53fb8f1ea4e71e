-- Customs Act Art. 12: delinquency tax of what is overdue grows by the day, and is demanded when the tax is paid.
alter table payment.charge
  add column late_from date,
  add column step integer not null default 0,
  drop constraint charge_state_known,
  drop constraint charge_amount_positive,
  drop constraint charge_closed_when,
  add constraint charge_state_known check (state in ('accruing', 'open', 'settled', 'cancelled')),
  add constraint charge_amount_positive check (amount > 0 or (state = 'cancelled' and amount = 0)),
  add constraint charge_closed_when check ((state in ('accruing', 'open')) = (closed_at is null));
comment on column payment.charge.late_from is
  'Tax among the charges (a relief collected): the day after which its delinquency tax runs; null: none runs.';
comment on column payment.charge.step is 'How often its amount has moved: makes each posting''s reference its own.';
create index charge_late on payment.charge (id) where state = 'open' and late_from is not null;
grant update (amount, step, institution_number, payment_number, confirmation_number, due_on) on payment.charge
  to sekisho_app;

-- What each posting moves in the account of its debtor, kept with it: a balance is one sum over one index.
alter table payment.posting
  add column debtor_amount bigint not null default 0,
  drop constraint posting_kind_known,
  add constraint posting_kind_known check
    (kind in ('demand', 'reversal', 'receipt', 'refund', 'payout', 'accrual', 'recourse', 'opening'));
update payment.posting p set debtor_amount = (select coalesce(sum(e.amount), 0) from payment.entry e
  where e.posting_id = p.id and e.account in ('receivable', 'refund-payable'));
comment on column payment.posting.debtor_amount is
  'Sum of its entries on receivable and refund-payable: above zero, the debtor owes more than before.';
create index posting_balance on payment.posting (trader_id, id) include (debtor_amount) where debtor_amount <> 0;

alter table payment.entry
  drop constraint entry_account_known,
  add constraint entry_account_known check
    (account in ('receivable', 'revenue', 'bank-clearing', 'refund-payable', 'security-clearing', 'prior-ledger'));

-- Act on General Rules for National Taxes, Art. 37 by way of the Customs Act: a letter of demand, then the security.
create sequence payment.dunning_number_sequence as bigint;
grant usage on sequence payment.dunning_number_sequence to sekisho_app;
create table payment.dunning (
  id uuid not null,
  number text not null,
  demand_id uuid,
  month_id uuid,
  trader_id uuid,
  trader_name text not null,
  broker_id uuid,
  about text not null,
  total bigint not null,
  is_secured boolean not null,
  due_on date not null,
  issued_on date not null,
  pay_by date not null,
  issued_at timestamptz not null,
  state text not null,
  recourse_on date,
  recourse_amount bigint not null default 0,
  recourse_from text,
  shortfall bigint not null default 0,
  constraint dunning_pk primary key (id),
  constraint dunning_number_once unique (number),
  constraint dunning_of_one check ((demand_id is null) <> (month_id is null)),
  constraint dunning_demand_once unique (demand_id),
  constraint dunning_month_once unique (month_id),
  constraint dunning_state_known check (state in ('sent', 'paid', 'cancelled', 'recourse', 'unsecured')),
  constraint dunning_recourse_when check ((state = 'recourse') = (recourse_amount > 0)),
  constraint dunning_never_over check (recourse_amount between 0 and total),
  constraint dunning_total_positive check (total > 0)
);
comment on table payment.dunning is
  'Letters of demand for what stayed unpaid after its due date, one each, and what was then taken from the security.';
create index dunning_by_trader on payment.dunning (trader_id, id desc);
create index dunning_open_by_day on payment.dunning (pay_by) where state = 'sent';
grant select, insert on payment.dunning to sekisho_app;
grant update (state, recourse_on, recourse_amount, recourse_from, shortfall) on payment.dunning to sekisho_app;
