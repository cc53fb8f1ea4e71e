-- Accounts of machines of banks, and moving an account to another side of the counter.
alter table platform.account add column bank text;
alter table platform.account drop constraint account_role_known;
alter table platform.account add constraint account_role_known check
  (role in ('trader', 'broker', 'officer', 'supervisor', 'analyst', 'administrator', 'bank'));
alter table platform.account add constraint account_bank_named check ((role = 'bank') = (bank is not null));
comment on table platform.account is 'People, and machines of banks, who sign in, and whose side they are on.';
grant update (trader_id, broker_id, office_code, bank) on platform.account to sekisho_app;
