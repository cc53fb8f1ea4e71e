import { formatDecimal, parseDecimal, subtract } from '../../../kernel/decimal.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { WireQuotaCertificate } from '../quota-schemas.ts';
import type { CertificateRow } from '../store-quota-certificates.ts';

/** `a - b` of two exact texts. */
export const minus = (a: string, b: string): string =>
  formatDecimal(subtract(mustBe(parseDecimal(a)), mustBe(parseDecimal(b))));

export const certificateOf = (row: CertificateRow): WireQuotaCertificate => ({
  id: row.id,
  number: row.number,
  quota: row.quota,
  quotaName: { ja: row.quotaNameJa, en: row.quotaNameEn },
  codes: [...row.codes],
  holderCode: row.holderCode,
  holderName: { ja: row.holderNameJa, en: row.holderNameEn },
  unit: row.unit,
  quantity: row.quantity,
  used: row.used,
  remaining: minus(row.quantity, row.used),
  validFrom: row.validFrom,
  validTo: row.validTo,
  issuedAt: row.issuedAt,
  issuedBy: row.issuedBy,
});
