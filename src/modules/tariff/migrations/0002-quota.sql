create table tariff.quota (
  quota text not null,
  period daterange not null,
  name_ja text not null,
  name_en text not null,
  law_ja text not null,
  law_en text not null,
  note_ja text not null,
  note_en text not null,
  codes text[] not null,
  unit text not null,
  quantity numeric not null,
  allotted numeric not null default 0,
  status text not null,
  source text not null,
  opened_at timestamptz not null,
  constraint quota_pk primary key (quota, period without overlaps),
  constraint quota_period_closed check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint quota_never_over_allotted check (0 <= allotted and allotted <= quantity),
  constraint quota_key_form check (quota ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table tariff.quota is
  'A tariff quota for one period: the goods, the quantity, and how much of it certificates have been issued for.';
grant select, insert on tariff.quota to sekisho_app;
grant update (quantity, allotted, codes, name_ja, name_en, note_ja, note_en, status, source) on tariff.quota
  to sekisho_app;

create sequence tariff.quota_certificate_number;
grant usage on sequence tariff.quota_certificate_number to sekisho_app;

create table tariff.quota_certificate (
  certificate_id uuid not null,
  number text not null,
  quota text not null,
  period_from date not null,
  holder_code text not null,
  holder_name_ja text not null,
  holder_name_en text not null,
  trader_id uuid not null,
  quantity numeric not null,
  used numeric not null default 0,
  valid_from date not null,
  valid_to date not null,
  issued_at timestamptz not null,
  issued_by text not null,
  constraint quota_certificate_pk primary key (certificate_id),
  constraint quota_certificate_number_once unique (number),
  constraint quota_certificate_never_over_used check (0 <= used and used <= quantity),
  constraint quota_certificate_valid check (valid_from <= valid_to)
);
comment on table tariff.quota_certificate is
  'The right of one trader to a part of a quota. Used is what declarations hold of it; the movements say which.';
create index quota_certificate_by_trader on tariff.quota_certificate (trader_id, issued_at desc);
create index quota_certificate_by_quota on tariff.quota_certificate (quota, period_from);
grant select, insert on tariff.quota_certificate to sekisho_app;
grant update (used) on tariff.quota_certificate to sekisho_app;

create table tariff.quota_movement (
  movement_id uuid not null,
  kind text not null,
  quota text not null,
  period_from date not null,
  certificate_id uuid,
  declaration_id uuid,
  declaration_version integer,
  booked_at timestamptz not null,
  booked_by text not null,
  constraint quota_movement_pk primary key (movement_id),
  constraint quota_movement_kind_known check (kind in ('open', 'adjust', 'issue', 'draw', 'return')),
  constraint quota_movement_complete check (
    (kind in ('open', 'adjust')) = (certificate_id is null)
    and (kind in ('draw', 'return')) = (declaration_id is not null))
);
comment on table tariff.quota_movement is
  'Append-only journal of the quota ledger: opened, issued to a certificate, drawn by a declaration, returned by it.';
create index quota_movement_by_certificate on tariff.quota_movement (certificate_id, booked_at);
create index quota_movement_by_declaration on tariff.quota_movement (declaration_id);
grant select, insert on tariff.quota_movement to sekisho_app;

create table tariff.quota_entry (
  movement_id uuid not null,
  account text not null,
  quantity numeric not null,
  constraint quota_entry_pk primary key (movement_id, account),
  constraint quota_entry_of_movement foreign key (movement_id) references tariff.quota_movement (movement_id),
  constraint quota_entry_account_known check (account in ('notice', 'pool', 'certificate', 'used')),
  constraint quota_entry_not_zero check (quantity <> 0)
);
comment on table tariff.quota_entry is
  'Both sides of every movement: what an account gains above zero, what it gives below. They add up to zero or nothing '
  'is committed.';
grant select, insert on tariff.quota_entry to sekisho_app;

create function tariff.refuse_unbalanced_quota() returns trigger language plpgsql as $$
begin
  if (select sum(e.quantity) from tariff.quota_entry e where e.movement_id = new.movement_id) <> 0 then
    raise exception 'movement % does not add up to zero', new.movement_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger quota_entry_balanced after insert on tariff.quota_entry
  deferrable initially deferred for each row execute function tariff.refuse_unbalanced_quota();
