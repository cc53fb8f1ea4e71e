-- Tax that a relief's broken condition made due: its letter of demand, its security, and its way back.
alter table payment.charge
  add column security_reference text,
  drop constraint charge_kind_known,
  add constraint charge_kind_known check (kind in
    ('additional-duty', 'delinquency-tax', 'refund-interest', 'relief-collection', 'relief-refund', 'drawback'));
comment on column payment.charge.security_reference is
  'What its security is held under (guarantee.hold), and what stands beside it; null: none was wanted.';
create index charge_tax_by_due on payment.charge (due_on, id) where state = 'open' and late_from is not null;

alter table payment.dunning
  add column charge_id uuid,
  drop constraint dunning_of_one,
  add constraint dunning_of_one check (num_nonnulls(demand_id, month_id, charge_id) = 1),
  add constraint dunning_charge_once unique (charge_id);
