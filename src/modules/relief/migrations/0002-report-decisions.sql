-- A report counts when an officer has confirmed it. What was reported before counted at once, and stays so.
alter table relief.obligation
  add column pending numeric not null default 0,
  add constraint obligation_pending_fits check (pending >= 0 and accounted + pending <= quantity);
comment on column relief.obligation.pending is 'Reported by the importer and not yet confirmed by an officer.';
grant update (pending) on relief.obligation to sekisho_app;

alter table relief.report
  add column state text not null default 'CONFIRMED',
  add column reason text,
  add column decided_by text,
  add column decided_at timestamptz,
  add constraint report_state_known check (state in ('REPORTED', 'CONFIRMED', 'REFUSED')),
  add constraint report_refused_why check (state <> 'REFUSED' or (reason is not null and decided_at is not null));
alter table relief.report alter column state drop default;
comment on table relief.report is
  'What the importer reported about goods under relief, and what an officer made of it. A diversion counts at once.';
grant update (state, reason, decided_by, decided_at) on relief.report to sekisho_app;

-- A correction after the permit changes what is at stake, or ends the relief of a line.
alter table relief.obligation
  drop constraint obligation_state_known,
  add constraint obligation_state_known check (state in ('OPEN', 'DISCHARGED', 'COLLECTED', 'LAPSED'));
grant update (duty, consumption_tax, local_consumption_tax, quantity, code, description, security)
  on relief.obligation to sekisho_app;
