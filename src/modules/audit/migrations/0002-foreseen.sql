-- Customs Act Art. 12-2 para. 1: from the day on which a reassessment was to be foreseen, an amended return is no
-- longer of one's own accord. An officer states that day; the importer cannot.
create table audit.foreseen (
  id uuid not null,
  trader_id uuid,
  importer_name text not null,
  declaration_id uuid,
  declaration_number text,
  period_from date,
  period_to date,
  foreseen_on date not null,
  ground text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint foreseen_pk primary key (id),
  constraint foreseen_of_one check (
    (declaration_id is not null and declaration_number is not null and period_from is null and period_to is null)
    or (declaration_id is null and trader_id is not null and period_from is not null and period_to is not null)),
  constraint foreseen_declaration_once unique (declaration_id, foreseen_on),
  constraint foreseen_period_once unique (trader_id, period_from, period_to, foreseen_on),
  constraint foreseen_period_ordered check (period_from <= period_to)
);
comment on table audit.foreseen is
  'From when a reassessment was to be foreseen, for one declaration or the permits of a period. Append-only.';
create index foreseen_by_trader on audit.foreseen (trader_id, foreseen_on) where declaration_id is null;
grant select, insert on audit.foreseen to sekisho_app;

alter table audit.correction add column foreseen_on date;
comment on column audit.correction.foreseen_on is 'The day from which a reassessment was to be foreseen, when weighed.';
