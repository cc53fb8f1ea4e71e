import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { settleQuota } from '../domain/settle-quota.ts';
import type { QuotaUse } from '../operations/draw-quota.ts';
import { quotaRefusals } from '../quota/refusals.ts';
import { weighable } from '../quota/weighable.ts';
import { listStandingRows } from '../store-quota-certificates.ts';

type Asked = Pick<QuotaUse, 'importerCode' | 'day' | 'draws'> & {
  /** Absent before it was ever kept: it holds nothing yet. */
  readonly declarationId: string | undefined;
};

/** What drawing would refuse now. Nothing is locked: whoever lodges first still gets what is left. */
export async function checkQuotaDraws(db: Db | Tx, asked: Asked): Promise<readonly Refusal[]> {
  const { declarationId = null, importerCode, day, draws } = asked;
  if (draws.length === 0) return [];
  const numbers = [...new Set(draws.map(({ certificate }) => certificate))];
  const rows = await listStandingRows(db, numbers, { declarationId, holders: null });
  const desk = { certificates: rows.map(weighable), importerCode, day, refusals: quotaRefusals };
  const settled = settleQuota(draws, desk);
  return settled.ok ? [] : settled.refusals;
}
