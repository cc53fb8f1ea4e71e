-- The nomenclature and its rates, by day.
create schema tariff;
grant usage on schema tariff to sekisho_app;

create table tariff.edition (
  name text not null,
  valid_from date not null,
  source text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  line_count integer not null,
  content_hash bytea not null,
  added integer not null,
  removed integer not null,
  changed integer not null,
  refused integer not null,
  diff json not null,
  constraint edition_pk primary key (name),
  constraint edition_name_form check (name ~ '^[A-Za-z0-9._-]{1,40}$'),
  constraint edition_hash_size check (length(content_hash) = 32)
);
comment on table tariff.edition is 'Editions of the schedule as imported, each with what it did to the one before.';
grant select, insert on tariff.edition to sekisho_app;

create table tariff.line (
  code text not null,
  valid daterange not null,
  edition text not null,
  naccs_digit text not null,
  description_ja text not null,
  description_en text,
  path text[] not null,
  unit1 text,
  unit2 text,
  unit1_qualifier text,
  unit2_qualifier text,
  laws text[] not null,
  rates json not null,
  variants json not null,
  search_own text not null,
  search_all text not null,
  grams text[] not null,
  constraint line_pk primary key (code, valid without overlaps),
  constraint line_edition_known foreign key (edition) references tariff.edition (name),
  constraint line_code_form check (code ~ '^[0-9]{9}$'),
  constraint line_naccs_form check (naccs_digit ~ '^[0-6EX]$'),
  constraint line_valid_from_a_day check (not lower_inf(valid) and not isempty(valid))
);
comment on table tariff.line is
  'Nine-digit lines with the days on which they hold; edition brought the row. Grams (letter pairs) serve the search.';
create index line_by_code on tariff.line (code);
create index line_open on tariff.line (code) where upper_inf(valid);
create index line_by_gram on tariff.line using gin (grams);
grant select, insert on tariff.line to sekisho_app;
grant update (valid) on tariff.line to sekisho_app;
-- An import replaces the statistics of the planner: without them the search does not use its index.
grant maintain on tariff.line to sekisho_app;

create table tariff.superseded_line (
  code text not null,
  valid daterange not null,
  edition text not null,
  superseded_by text not null,
  superseded_at timestamptz not null,
  line json not null,
  constraint superseded_line_pk primary key (code, edition, superseded_by)
);
comment on table tariff.superseded_line is
  'Rows that a correcting edition replaced from their own first day; kept so that what was once shown can be '
  'explained.';
grant select on tariff.superseded_line to sekisho_app;

-- The application itself may delete no line; this moves those of one first day aside, and can do nothing else.
create function tariff.supersede_lines(codes text[], first_day date, by_edition text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from tariff.line l
    where l.code = any(codes) and upper_inf(l.valid) and lower(l.valid) = first_day
    returning l.code, l.valid, l.edition, row_to_json(l) as line)
  insert into tariff.superseded_line (code, valid, edition, superseded_by, superseded_at, line)
  select code, valid, edition, by_edition, at, line from gone;
$$;
comment on function tariff.supersede_lines is
  'Moves lines that began on a day aside when a correcting edition begins on it.';
revoke all on function tariff.supersede_lines from public;
grant execute on function tariff.supersede_lines to sekisho_app;

create table tariff.chapter (
  chapter text not null,
  section integer not null,
  title_ja text not null,
  title_en text not null,
  constraint chapter_pk primary key (chapter),
  constraint chapter_form check (chapter ~ '^[0-9]{2}$')
);
comment on table tariff.chapter is 'Titles of the chapters for the tariff tree.';
grant select, insert on tariff.chapter to sekisho_app;
grant update (section, title_ja, title_en) on tariff.chapter to sekisho_app;
