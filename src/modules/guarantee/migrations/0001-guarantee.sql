create schema guarantee;
grant usage on schema guarantee to sekisho_app;

create sequence guarantee.number_sequence as bigint;
grant usage on sequence guarantee.number_sequence to sekisho_app;

create table guarantee.guarantee (
  id uuid not null,
  number text not null,
  kind text not null,
  security text not null,
  provider text not null,
  trader_id uuid not null,
  trader_name text not null,
  office_code text,
  amount bigint not null,
  reserved bigint not null,
  posted bigint not null,
  valid_from date not null,
  valid_to date not null,
  state text not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  constraint guarantee_pk primary key (id),
  constraint guarantee_number_once unique (number),
  constraint guarantee_state_known check (state in ('active', 'suspended')),
  constraint guarantee_valid_in_order check (valid_from <= valid_to),
  constraint guarantee_amount_positive check (amount > 0),
  constraint guarantee_never_over check (reserved >= 0 and posted >= 0 and reserved + posted <= amount)
);
comment on table guarantee.guarantee is
  'Security that customs has accepted, with what is reserved and posted on it now; never more than its amount.';
create index guarantee_by_trader on guarantee.guarantee (trader_id, id);
grant select, insert on guarantee.guarantee to sekisho_app;
grant update (amount, reserved, posted, state, valid_to, changed_at) on guarantee.guarantee to sekisho_app;

create table guarantee.hold (
  reference text not null,
  guarantee_id uuid not null,
  purpose text not null,
  amount bigint not null,
  state text not null,
  step integer not null,
  about text,
  changed_at timestamptz not null,
  constraint hold_pk primary key (reference),
  constraint hold_of_guarantee foreign key (guarantee_id) references guarantee.guarantee (id),
  constraint hold_state_known check (state in ('reserved', 'posted', 'released')),
  constraint hold_amount_fits check (amount >= 0 and (state = 'released') = (amount = 0))
);
comment on table guarantee.hold is
  'What one subject (a declaration) takes of a guarantee now. The reference names it: it is never taken twice.';
create index hold_by_guarantee on guarantee.hold (guarantee_id);
grant select, insert on guarantee.hold to sekisho_app;
grant update (guarantee_id, purpose, amount, state, step, about, changed_at) on guarantee.hold to sekisho_app;

create table guarantee.movement (
  id uuid not null,
  guarantee_id uuid not null,
  kind text not null,
  reference text not null,
  step integer not null,
  about text,
  booked_on date not null,
  booked_at timestamptz not null,
  booked_by text not null,
  constraint movement_pk primary key (id),
  constraint movement_of_guarantee foreign key (guarantee_id) references guarantee.guarantee (id),
  constraint movement_once unique (guarantee_id, reference, step),
  constraint movement_kind_known check (kind in ('granted', 'changed', 'reserved', 'posted', 'released'))
);
comment on table guarantee.movement is 'Append-only journal of every guarantee: one row for each business event.';
create index movement_by_guarantee on guarantee.movement (guarantee_id, id desc);
grant select, insert on guarantee.movement to sekisho_app;

create table guarantee.entry (
  movement_id uuid not null,
  line integer not null,
  account text not null,
  amount bigint not null,
  constraint entry_pk primary key (movement_id, line),
  constraint entry_of_movement foreign key (movement_id) references guarantee.movement (id),
  constraint entry_account_known check (account in ('granted', 'available', 'reserved', 'posted')),
  constraint entry_not_zero check (amount <> 0)
);
comment on table guarantee.entry is
  'Both sides of every movement in yen. A movement adds up to zero or is not committed.';
grant select, insert on guarantee.entry to sekisho_app;

create function guarantee.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(e.amount) from guarantee.entry e where e.movement_id = new.movement_id) <> 0 then
    raise exception 'movement % does not add up to zero', new.movement_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on guarantee.entry
  deferrable initially deferred for each row execute function guarantee.refuse_unbalanced();
