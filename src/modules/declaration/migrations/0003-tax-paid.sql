-- The day on which the tax that the permit waits for was paid; what is paid waits for the goods, not for the payer.
-- Declarations paid before this file was applied and still not permitted keep null until their next change.
alter table declaration.declaration add column tax_paid_on date;
