-- Customs Act Art. 7-16: a version that customs made, by its own finding or after a law fell.
alter table declaration.version
  drop constraint version_cause_known,
  add constraint version_cause_known check (cause in
    ('registered', 'edited', 'lodged', 'changed', 'amended', 'correction', 'reassessed', 'history'));
