import { parseDecimal } from '../../../kernel/decimal.ts';
import { findParameter, type Parameters } from '../../../kernel/parameters.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { isCriticalAt } from '../domain/quota-balance.ts';
import type { QuotaStanding } from '../domain/quota-standing.ts';
import { minus } from '../quota/wire.ts';
import { listStandingRows } from '../store-quota-certificates.ts';

/** The profile of a country without quotas names no share: nothing is ever critical there. */
export const criticalShareOf = (parameters: Parameters) =>
  mustBe(parseDecimal(findParameter(parameters, 'quota.critical-share')?.value ?? '1'));

type Question = {
  readonly certificates: readonly string[];
  readonly parameters: Parameters;
  /** What this declaration holds already counts as free for it. */
  readonly declarationId?: string | undefined;
  /** Traders whose certificates the asker may know of; `null` or left out: everybody's. */
  readonly holders?: readonly string[] | null | undefined;
};

/** By the certificate's number; those that no register holds, and those of others, are absent. */
export async function findQuotaStandings(
  db: Db | Tx,
  { certificates, parameters, declarationId, holders = null }: Question,
): Promise<Readonly<Record<string, QuotaStanding>>> {
  if (certificates.length === 0) return {};
  const share = criticalShareOf(parameters);
  const rows = await listStandingRows(db, [...new Set(certificates)], {
    declarationId: declarationId ?? null,
    holders,
  });
  return Object.fromEntries(
    rows.map((row) => {
      const pool = { used: mustBe(parseDecimal(row.poolUsed)), quantity: mustBe(parseDecimal(row.poolQuantity)) };
      const standing: QuotaStanding = {
        certificate: row.number,
        quota: row.quota,
        codes: row.codes,
        unit: row.unit,
        remaining: minus(minus(row.quantity, row.used), minus('0', row.held)),
        validFrom: row.validFrom,
        validTo: row.validTo,
        isCritical: isCriticalAt(share, pool),
      };
      return [row.number, standing];
    }),
  );
}
