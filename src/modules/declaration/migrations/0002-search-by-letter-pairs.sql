-- Words of two kanji are common, and an index of three letters (pg_trgm) does not see them: pairs of letters do.
create function declaration.letter_pairs(words text) returns text[]
language sql immutable strict parallel safe
return coalesce((select array_agg(distinct substr(words, n, 2)) from generate_series(1, length(words) - 1) n), '{}');
comment on function declaration.letter_pairs is
  'Every two neighbouring letters of a text: what contains a word contains all the pairs of the word.';
grant execute on function declaration.letter_pairs to sekisho_app;

-- Beside the row, not in it: the row changes at every step of the declaration, its words hardly ever.
create table declaration.search (
  declaration_id uuid not null,
  pairs text[] not null,
  constraint search_pk primary key (declaration_id)
);
comment on table declaration.search is 'Letter pairs of the search_text of each declaration, for the index below.';
insert into declaration.search (declaration_id, pairs)
select declaration_id, declaration.letter_pairs(search_text) from declaration.declaration;
-- A short waiting list: whoever fills it sorts it in, and that should stay a matter of milliseconds.
create index search_by_pair on declaration.search using gin (pairs) with (gin_pending_list_limit = 512);
grant select, insert, update on declaration.search to sekisho_app;
analyze declaration.search;
