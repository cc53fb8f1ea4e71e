alter table tariff.safeguard_trigger
  add column ended_at timestamptz,
  add column ended_by text,
  add column end_reason text,
  add constraint safeguard_trigger_ended_whole check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
  );
comment on column tariff.safeguard_trigger.ended_by is 'Who lifted it before the last day that the order named.';
grant update (to_day, ended_at, ended_by, end_reason) on tariff.safeguard_trigger to sekisho_app;
