create schema declaration;
grant usage on schema declaration to sekisho_app;

-- One sequence per customs region (0: offices without a region digit). Gaps are harmless, waiting for a counter is not.
create sequence declaration.number_0 maxvalue 99999999 cycle;
create sequence declaration.number_1 maxvalue 99999999 cycle;
create sequence declaration.number_2 maxvalue 99999999 cycle;
create sequence declaration.number_3 maxvalue 99999999 cycle;
create sequence declaration.number_4 maxvalue 99999999 cycle;
create sequence declaration.number_5 maxvalue 99999999 cycle;
create sequence declaration.number_6 maxvalue 99999999 cycle;
create sequence declaration.number_7 maxvalue 99999999 cycle;
create sequence declaration.number_8 maxvalue 99999999 cycle;
create sequence declaration.number_9 maxvalue 99999999 cycle;
grant usage on all sequences in schema declaration to sekisho_app;

create table declaration.declaration (
  declaration_id uuid not null,
  number_body text not null,
  number_year smallint not null,
  branch smallint not null,
  state text not null,
  condition text not null,
  category smallint,
  version integer not null,
  latest_version integer not null,
  office text not null,
  importer_code text not null,
  importer_name text not null,
  trader_id uuid,
  broker_id uuid,
  consignor_name text not null,
  bonded_place text not null,
  transport_mode text not null,
  bill_numbers text[] not null,
  item_count integer not null,
  search_text text not null,
  payment_method text not null,
  registered_at timestamptz not null,
  queued_until timestamptz,
  lodged_at timestamptz,
  lodged_on date,
  carried_in_on date,
  permitted_on date,
  permit_number text,
  withdrawal_reason text,
  amendment_count integer not null,
  correction text,
  customs_value bigint not null,
  duty bigint not null,
  excise bigint not null,
  consumption_tax bigint not null,
  local_consumption_tax bigint not null,
  total bigint not null,
  historical boolean not null,
  row_version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint declaration_pk primary key (declaration_id),
  constraint declaration_number_once unique (number_body, number_year),
  constraint declaration_number_form check (number_body ~ '^[0-9]{10}$' and branch between 0 and 9),
  constraint declaration_state_known check (state in ('REGISTERED', 'QUEUED', 'PRELIM_LODGED', 'PRELIM_CLEARED',
    'LODGED', 'CAT1', 'CAT2', 'CAT3', 'EXAM_DONE', 'TAX_DUE', 'PERMITTED', 'CORRECTION_REQUESTED', 'WITHDRAWN')),
  constraint declaration_category_known check (category between 1 and 3),
  constraint declaration_permit_complete check ((permitted_on is null) = (permit_number is null)),
  constraint declaration_versions_ordered check (1 <= version and version <= latest_version)
) with (fillfactor = 80);
comment on table declaration.declaration is
  'One import declaration: where it stands, whose it is, what it owes. The content is in its versions.';
create index declaration_by_office on declaration.declaration (office, state, changed_at desc);
create index declaration_by_trader on declaration.declaration (trader_id, changed_at desc);
create index declaration_by_broker on declaration.declaration (broker_id, changed_at desc);
create index declaration_by_lodged_on on declaration.declaration (lodged_on, declaration_id);
grant select, insert, update on declaration.declaration to sekisho_app;

create table declaration.version (
  declaration_id uuid not null,
  version integer not null,
  cause text not null,
  branch smallint not null,
  content jsonb not null,
  assessment jsonb,
  reason text,
  made_at timestamptz not null,
  made_by text not null,
  constraint version_pk primary key (declaration_id, version),
  constraint version_cause_known check (cause in
    ('registered', 'edited', 'lodged', 'changed', 'amended', 'correction', 'history'))
);
comment on table declaration.version is
  'What was declared, each time it was declared, with its assessment. Never changed once written.';
grant select, insert on declaration.version to sekisho_app;

create table declaration.item (
  declaration_id uuid not null,
  version integer not null,
  item_number integer not null,
  code text not null,
  naccs_digit text not null,
  description text not null,
  origin text not null,
  customs_value bigint not null,
  price_amount numeric,
  price_currency text,
  charges_amount numeric,
  quantity_1 numeric,
  unit_1 text,
  quantity_2 numeric,
  unit_2 text,
  tax_class text not null,
  constraint item_pk primary key (declaration_id, version, item_number)
);
comment on table declaration.item is
  'Goods items of the assessed versions. charges_amount: freight and insurance of the line in the currency of its '
  'price.';
create index item_by_code on declaration.item (code, declaration_id);
grant select, insert on declaration.item to sekisho_app;

create table declaration.tax_line (
  declaration_id uuid not null,
  version integer not null,
  item_number integer not null,
  measure text not null,
  base bigint not null,
  base_quantity numeric,
  base_unit text,
  rate text not null,
  rate_column text,
  law_ja text not null,
  law_en text not null,
  nominal numeric not null,
  amount bigint not null,
  for_next_base bigint not null,
  tariff_edition text,
  constraint tax_line_pk primary key (declaration_id, version, item_number, measure)
);
comment on table declaration.tax_line is
  'One row per legal measure on one item: nominal (before rounding) and amount (as the law keeps it) side by side.';
grant select, insert on declaration.tax_line to sekisho_app;

create table declaration.draft (
  declaration_id uuid not null,
  trader_id uuid,
  broker_id uuid,
  title text not null,
  content jsonb not null,
  based_on_version integer,
  row_version integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint draft_pk primary key (declaration_id),
  constraint draft_has_owner check (trader_id is not null or broker_id is not null)
);
comment on table declaration.draft is
  'What a declarant is still writing: unchecked, saved by itself. Its key becomes that of the declaration.';
create index draft_by_trader on declaration.draft (trader_id, saved_at desc);
create index draft_by_broker on declaration.draft (broker_id, saved_at desc);
grant select, insert, update, delete on declaration.draft to sekisho_app;
