create schema release;
grant usage on schema release to sekisho_app;

create table release.permit (
  declaration_id uuid not null,
  permit_number text not null,
  declaration_version integer not null,
  permitted_on date not null,
  permitted_at timestamptz not null,
  notice jsonb not null,
  constraint permit_pk primary key (declaration_id),
  constraint permit_number_length check (length(permit_number) between 1 and 20)
);
comment on table release.permit is
  'The import permit: given once, never changed; the notice is what was told to the declarant.';
create index permit_by_number on release.permit (permit_number);
grant select, insert on release.permit to sekisho_app;

create table release.certificate (
  declaration_id uuid not null,
  item_number integer not null,
  law_code text not null,
  certificate_number text not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  constraint certificate_pk primary key (declaration_id, item_number, law_code),
  constraint certificate_number_length check (length(certificate_number) between 1 and 60)
);
comment on table release.certificate is
  'Certificates of other laws that an officer has confirmed for one line (Customs Act Art. 70).';
grant select, insert on release.certificate to sekisho_app;

create table release.waiting (
  declaration_id uuid not null,
  declaration_version integer not null,
  reasons jsonb not null,
  checked_at timestamptz not null,
  constraint waiting_pk primary key (declaration_id)
);
comment on table release.waiting is 'What the permit of a cleared declaration still waits for, as last checked.';
grant select, insert, delete on release.waiting to sekisho_app;
grant update (declaration_version, reasons, checked_at) on release.waiting to sekisho_app;
