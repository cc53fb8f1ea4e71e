import { parseDecimal } from '../../../kernel/decimal.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { LockedCertificate } from '../domain/settle-quota.ts';
import type { CertificateRow } from '../store-quota-certificates.ts';

/** A row with what one declaration holds of it, as it is weighed against the lines of that declaration. */
export const weighable = (row: CertificateRow & { readonly held: string }): LockedCertificate => ({
  certificate: row.number,
  holderCode: row.holderCode,
  codes: row.codes,
  unit: row.unit,
  quantity: mustBe(parseDecimal(row.quantity)),
  used: mustBe(parseDecimal(row.used)),
  held: mustBe(parseDecimal(row.held)),
  validFrom: row.validFrom,
  validTo: row.validTo,
});
