-- Customs Act Art. 9-11, 10: customs takes security for what stayed unpaid; so much of it is used up.
alter table guarantee.guarantee
  drop constraint guarantee_amount_positive,
  add constraint guarantee_amount_positive check (amount >= 0);
alter table guarantee.movement
  drop constraint movement_kind_known,
  add constraint movement_kind_known check
    (kind in ('granted', 'changed', 'reserved', 'posted', 'released', 'taken'));
alter table guarantee.entry
  drop constraint entry_account_known,
  add constraint entry_account_known check (account in ('granted', 'available', 'reserved', 'posted', 'taken'));
