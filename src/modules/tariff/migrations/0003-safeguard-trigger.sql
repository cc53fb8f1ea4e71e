create table tariff.safeguard_trigger (
  trigger_id uuid not null,
  measure text not null,
  from_day date not null,
  to_day date not null,
  codes text[] not null default '{}',
  reason text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  constraint safeguard_trigger_pk primary key (trigger_id),
  constraint safeguard_trigger_days check (from_day <= to_day),
  constraint safeguard_trigger_reasoned check (reason <> '')
);
comment on table tariff.safeguard_trigger is
  'Orders that set a sleeping safeguard measure off: which goods, from which day to which, entered by whom and why. '
  'An order that ends early ends on another to_day.';
create index safeguard_trigger_by_measure on tariff.safeguard_trigger (measure, from_day);
grant select, insert on tariff.safeguard_trigger to sekisho_app;
grant update (to_day) on tariff.safeguard_trigger to sekisho_app;
