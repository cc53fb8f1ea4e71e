create schema inspection;
grant usage on schema inspection to sekisho_app;

create table inspection.examination (
  id uuid not null,
  declaration_id uuid not null,
  declaration_number text not null,
  declaration_version integer not null,
  trader_name text not null,
  office_code text not null,
  category integer not null,
  state text not null,
  outcome text,
  reason text,
  assigned_to uuid,
  assigned_name text,
  opened_at timestamptz not null,
  ended_at timestamptz,
  changed_by text not null,
  changed_at timestamptz not null,
  row_version integer not null,
  constraint examination_pk primary key (id),
  constraint examination_category_known check (category in (2, 3)),
  constraint examination_state_known check (state in ('open', 'ended', 'cancelled')),
  constraint examination_outcome_known check
    (outcome in ('documents-in-order', 'conforms', 'settled-with-importer')),
  constraint examination_ended_with_outcome check
    ((state = 'open') = (ended_at is null) and (state = 'ended') = (outcome is not null)),
  constraint examination_ended_with_reason check (state <> 'ended' or length(reason) > 0),
  constraint examination_reason_length check (length(reason) <= 2000)
);
comment on table inspection.examination is
  'One examination of one declaration by customs: documents (category 2) or goods (category 3). One may be open at '
  'a time.';
create unique index examination_one_open on inspection.examination (declaration_id) where state = 'open';
create index examination_by_declaration on inspection.examination (declaration_id, id);
create index examination_queue on inspection.examination (office_code, opened_at, id) where state = 'open';
grant select, insert on inspection.examination to sekisho_app;
grant update (declaration_version, category, state, outcome, reason, assigned_to, assigned_name, ended_at, changed_by,
  changed_at, row_version) on inspection.examination to sekisho_app;

create table inspection.document_request (
  id uuid not null,
  examination_id uuid not null,
  declaration_id uuid not null,
  line integer not null,
  document text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  submit_by date not null,
  constraint document_request_pk primary key (id),
  constraint document_request_lengths check (length(document) between 1 and 200 and length(reason) between 1 and 2000)
);
comment on table inspection.document_request is 'What customs asked the importer to submit, why and until when.';
create index document_request_by_declaration on inspection.document_request (declaration_id, id);
grant select, insert on inspection.document_request to sekisho_app;

create table inspection.document (
  id uuid not null,
  examination_id uuid not null,
  declaration_id uuid not null,
  request_id uuid,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint document_pk primary key (id)
);
comment on table inspection.document is
  'Documents submitted for an examination; the content lies with the files of the platform.';
create index document_by_declaration on inspection.document (declaration_id, id);
grant select, insert on inspection.document to sekisho_app;

create table inspection.physical_inspection (
  id uuid not null,
  examination_id uuid not null,
  declaration_id uuid not null,
  method text not null,
  planned_on date not null,
  place text not null,
  witness text,
  planned_by text not null,
  planned_at timestamptz not null,
  performed_on date,
  finding text,
  notes text,
  recorded_by text,
  recorded_at timestamptz,
  constraint physical_inspection_pk primary key (id),
  constraint physical_inspection_finding_known check
    (finding in ('conforms', 'discrepancy', 'false-origin-mark', 'prohibited-goods')),
  constraint physical_inspection_recorded_whole check ((finding is null) = (recorded_at is null)
    and (finding is null) = (performed_on is null) and (finding is null) = (recorded_by is null)),
  constraint physical_inspection_lengths check (length(place) between 1 and 200 and length(notes) <= 4000)
);
comment on table inspection.physical_inspection is
  'A look at the goods: planned, then recorded once. A second look is a new row.';
create index physical_inspection_by_examination on inspection.physical_inspection (examination_id, id);
create index physical_inspection_by_declaration on inspection.physical_inspection (declaration_id, id);
grant select, insert on inspection.physical_inspection to sekisho_app;
grant update (performed_on, finding, notes, witness, recorded_by, recorded_at)
  on inspection.physical_inspection to sekisho_app;
