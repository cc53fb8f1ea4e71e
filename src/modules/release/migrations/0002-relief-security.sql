-- Customs Tariff Act Art. 13, 17, 18: a permit may wait for security; the importer's guarantees let it go.
alter table release.waiting add column security_of uuid;
comment on column release.waiting.security_of is
  'The importer whose security for a relief is missing: looked at again when its guarantees change.';
create index waiting_for_security on release.waiting (security_of, declaration_id) where security_of is not null;
grant update (security_of) on release.waiting to sekisho_app;
