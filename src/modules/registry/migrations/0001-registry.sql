create schema registry;
grant usage on schema registry to sekisho_app;

create table registry.trader (
  id uuid not null,
  code text not null,
  name_ja text not null,
  name_en text not null,
  address_ja text not null default '',
  address_en text not null default '',
  postcode text not null default '',
  telephone text not null default '',
  is_aeo boolean not null default false,
  registered_at timestamptz not null,
  constraint trader_pk primary key (id),
  constraint trader_code_once unique (code),
  constraint trader_code_form check (code ~ '^[0-9]{13}-[0-9]{4}$')
);
comment on table registry.trader is 'Importers and exporters by trader code (corporate number and branch).';

create table registry.broker (
  id uuid not null,
  code text not null,
  name_ja text not null,
  name_en text not null,
  is_aeo boolean not null default false,
  registered_at timestamptz not null,
  constraint broker_pk primary key (id),
  constraint broker_code_once unique (code),
  constraint broker_code_form check (code ~ '^[0-9A-Z]{5}$')
);
comment on table registry.broker is 'Licensed customs brokers by user code.';

create table registry.mandate (
  broker_id uuid not null,
  trader_id uuid not null,
  constraint mandate_pk primary key (broker_id, trader_id),
  constraint mandate_broker foreign key (broker_id) references registry.broker (id),
  constraint mandate_trader foreign key (trader_id) references registry.trader (id)
);
comment on table registry.mandate is 'For whom a broker may declare.';
create index mandate_by_trader on registry.mandate (trader_id);

grant select, insert on registry.trader, registry.broker to sekisho_app;
grant select, insert, delete on registry.mandate to sekisho_app;
grant update (name_ja, name_en, address_ja, address_en, postcode, telephone, is_aeo) on registry.trader to sekisho_app;
