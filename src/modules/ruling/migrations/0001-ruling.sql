-- Advance rulings: what is asked, what customs answered, and until when it binds.
create schema ruling;
grant usage on schema ruling to sekisho_app;

-- Words of two kanji are common: pairs of letters find them, an index of three letters does not.
create function ruling.letter_pairs(words text) returns text[]
language sql immutable strict parallel safe
return coalesce((select array_agg(distinct substr(words, n, 2)) from generate_series(1, length(words) - 1) n), '{}');
comment on function ruling.letter_pairs is 'Every two neighbouring letters of a text.';
grant execute on function ruling.letter_pairs to sekisho_app;

create table ruling.number_row (
  kind text not null,
  year integer not null,
  last integer not null,
  constraint number_row_pk primary key (kind, year)
);
comment on table ruling.number_row is 'The last number given in each year to each kind of application.';
grant select, insert, update on ruling.number_row to sekisho_app;

create table ruling.ruling (
  ruling_id uuid not null,
  number text,
  kind text not null,
  state text not null,
  trader_id uuid not null,
  broker_id uuid,
  applicant_name text not null,
  title text not null,
  application json not null,
  target_days integer,
  received_on date,
  answered_on date,
  answered_by text,
  valid_until date,
  review_until date,
  review_requested_on date,
  review_reasons text,
  review_decided_on date,
  deferred_until date,
  published_on date,
  public_text json,
  search_text text not null,
  pairs text[] not null,
  code text,
  origin text,
  invalidated_on date,
  invalid_because text,
  invalid_reason text,
  assigned_to uuid,
  assigned_name text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  row_version integer not null,
  constraint ruling_pk primary key (ruling_id),
  constraint ruling_number_once unique (number),
  constraint ruling_kind_known check (kind in ('classification', 'origin', 'valuation')),
  constraint ruling_state_known check (state in ('DRAFT', 'RECEIVED', 'INFO_REQUESTED', 'ANSWERED', 'DEFERRED',
    'PUBLISHED', 'REVIEW_REQUESTED', 'CONFIRMED', 'CHANGED', 'EXPIRED', 'INVALIDATED', 'WITHDRAWN')),
  constraint ruling_number_form check (number ~ '^(C[0-9]{8}|[OV][0-9]{6})$'),
  constraint ruling_numbered_when_received check
    ((number is null) = (received_on is null) and (number is null) = (target_days is null)),
  constraint ruling_answered_whole check ((answered_on is null) = (valid_until is null)
    and (answered_on is null) = (review_until is null) and (answered_on is null) = (public_text is null)
    and (answered_on is null) = (answered_by is null)),
  constraint ruling_invalidated_whole check
    ((invalidated_on is null) = (invalid_because is null) and (invalidated_on is null) = (invalid_reason is null)),
  constraint ruling_invalid_because_known check (invalid_because in ('goods-differ', 'law-changed', 'misapplied')),
  constraint ruling_published_answered check (published_on is null or answered_on is not null)
);
comment on table ruling.ruling is
  'One advance ruling from the draft of its application to the end of its validity. The public sees public_text, code, '
  'origin and days once published_on is set, and nothing else.';
create index ruling_by_trader on ruling.ruling (trader_id, changed_at desc);
create index ruling_by_broker on ruling.ruling (broker_id, changed_at desc);
create index ruling_casework on ruling.ruling (state, received_on, ruling_id);
create index ruling_public on ruling.ruling (published_on desc, ruling_id desc) where published_on is not null;
create index ruling_public_by_code on ruling.ruling (code text_pattern_ops) where published_on is not null;
create index ruling_public_by_pair on ruling.ruling using gin (pairs) where published_on is not null;
create index ruling_deferred on ruling.ruling (deferred_until) where state = 'DEFERRED';
create index ruling_running on ruling.ruling (valid_until)
  where state in ('ANSWERED', 'DEFERRED', 'PUBLISHED', 'CONFIRMED', 'CHANGED');
grant select, insert, update on ruling.ruling to sekisho_app;

create table ruling.question (
  ruling_id uuid not null,
  line integer not null,
  question text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by text not null,
  answer text,
  answered_on date,
  answered_at timestamptz,
  answered_by text,
  constraint question_pk primary key (ruling_id, line),
  constraint question_answered_whole check ((answer is null) = (answered_on is null)
    and (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint question_in_order check (answered_on >= asked_on)
);
comment on table ruling.question is
  'What customs asked the applicant. The clock of the target time stands from the asking to the answer.';
create unique index question_one_open on ruling.question (ruling_id) where answer is null;
grant select, insert on ruling.question to sekisho_app;
grant update (answer, answered_on, answered_at, answered_by) on ruling.question to sekisho_app;

create table ruling.decision (
  ruling_id uuid not null,
  line integer not null,
  code text,
  origin text,
  method text,
  reasons text not null,
  law text not null,
  valid_from date not null,
  decided_by text not null,
  decided_at timestamptz not null,
  is_review boolean not null,
  constraint decision_pk primary key (ruling_id, line),
  constraint decision_says_something check (code is not null or origin is not null or method is not null)
);
comment on table ruling.decision is
  'What customs decided: the answer, and what the review made of it. Never changed; the last one in force binds.';
grant select, insert on ruling.decision to sekisho_app;

create table ruling.document (
  document_id uuid not null,
  ruling_id uuid not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint document_pk primary key (document_id)
);
comment on table ruling.document is
  'Drawings, photographs and contracts handed in with an application: for the applicant and for customs only.';
create index document_by_ruling on ruling.document (ruling_id, document_id);
grant select, insert on ruling.document to sekisho_app;
