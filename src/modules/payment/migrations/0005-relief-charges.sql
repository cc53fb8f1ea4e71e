-- Customs Tariff Act Art. 13 to 20-2: tax that a relief's broken condition makes due, and drawback of tax paid.
alter table payment.charge
  drop constraint charge_kind_known,
  add constraint charge_kind_known check
    (kind in ('additional-duty', 'delinquency-tax', 'refund-interest', 'relief-collection', 'drawback'));
