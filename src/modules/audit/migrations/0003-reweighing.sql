-- Customs Act Art. 12-2 para. 1: a finding of customs about an earlier day changes what an amended return of that day
-- or later bears. The correction then shows what stands; what stood before it is kept here.
create table audit.reweighing (
  correction_id uuid not null,
  declaration_id uuid not null,
  declaration_version integer not null,
  tax_item text not null,
  timing_before text not null,
  under_declaration_before bigint not null,
  heavy_before bigint not null,
  foreseen_on date not null,
  under_declaration bigint not null,
  heavy bigint not null,
  weighed_at timestamptz not null,
  constraint reweighing_pk primary key (correction_id),
  constraint reweighing_of_correction foreign key (correction_id) references audit.correction (id),
  constraint reweighing_never_less check (under_declaration + heavy >= under_declaration_before + heavy_before)
);
comment on table audit.reweighing is
  'Corrections weighed again because a reassessment was to be foreseen, each once: its penalty before and after.';
grant select, insert on audit.reweighing to sekisho_app;
grant update (foreseen_on, timing, under_declaration, heavy, penalty_trace) on audit.correction to sekisho_app;
create index correction_to_reweigh on audit.correction (trader_id, decided_on)
  where cause = 'amended' and timing <> 'decided';
