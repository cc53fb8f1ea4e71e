-- The machinery's own tables. Rooms have one schema each.
create extension if not exists btree_gist;

do $$ begin create role sekisho_app nologin; exception when duplicate_object then null; end $$;
grant usage on schema platform to sekisho_app;
revoke all on all tables in schema platform from public;

create table platform.journal (
  subject text not null,
  subject_id uuid not null,
  sequence integer not null,
  type text not null,
  version integer not null,
  at timestamptz not null,
  actor json not null,
  correlation_id uuid not null,
  data json not null,
  previous_hash bytea not null,
  hash bytea not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  constraint journal_pk primary key (subject, subject_id, sequence),
  constraint journal_sequence_positive check (sequence >= 1),
  constraint journal_hash_size check (length(hash) = 32 and length(previous_hash) = 32)
);
comment on table platform.journal is
  'Append-only history: every fact of every subject, hash-chained per subject. Columns of type json keep the '
  'hashed text.';
create unique index journal_feed on platform.journal (transaction_id, position);
grant select, insert on platform.journal to sekisho_app;

create table platform.inbox (
  sender text not null,
  message_id text not null,
  operation text not null,
  body_hash bytea not null,
  answer json not null,
  received_at timestamptz not null,
  constraint inbox_pk primary key (sender, message_id)
);
comment on table platform.inbox is
  'What was answered to which message, so that a repeated message gets the same answer and is carried out once.';
grant select, insert on platform.inbox to sekisho_app;

create table platform.account (
  id uuid not null,
  sign_in_name text not null,
  display_name text not null,
  role text not null,
  trader_id uuid,
  broker_id uuid,
  office_code text,
  password_hash text not null,
  language text not null default 'ja',
  active boolean not null default true,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_sign_in_name_once unique (sign_in_name),
  constraint account_role_known check
    (role in ('trader', 'broker', 'officer', 'supervisor', 'analyst', 'administrator'))
);
comment on table platform.account is 'People who sign in, and whose side they are on.';
grant select, insert on platform.account to sekisho_app;
grant update (failed_attempts, locked_until, password_hash, language, active, display_name)
  on platform.account to sekisho_app;

create table platform.session (
  token_hash bytea not null,
  account_id uuid not null references platform.account (id),
  kind text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  constraint session_pk primary key (token_hash),
  constraint session_kind_known check (kind in ('cookie', 'bearer'))
);
comment on table platform.session is 'Open sign-ins; only a hash of the token is stored.';
create index session_by_account on platform.session (account_id);
grant select, insert, update, delete on platform.session to sekisho_app;

create table platform.file (
  id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 bytea not null,
  content bytea not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  constraint file_pk primary key (id),
  constraint file_size_limit check (size_bytes <= 20971520)
);
comment on table platform.file is 'Uploaded documents and images, never changed once stored.';
grant select, insert on platform.file to sekisho_app;

create table platform.setting (
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  constraint setting_pk primary key (key)
);
comment on table platform.setting is 'What has been loaded: profile editions, demonstration markers.';
grant select, insert, update on platform.setting to sekisho_app;
