import type { Db, Tx } from '../../platform/database/connect.ts';
import { findDeclarationsForRisk } from '../declaration/index.ts';
import { findTradersById } from '../registry/index.ts';
import type { PastCase } from './domain/test-run.ts';
import { historyAsked, riskDeclarationOf, riskRows } from './risk-rows.ts';
import { listHistories, listLastCategories } from './store-selections.ts';

export type PastAsked = {
  readonly limit: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * Lodged declarations, newest first, as the rules would have seen them. AEO status is today's, events are those until
 * the day of lodging; an origin counts as new when the importer had not declared it before that day.
 */
export async function listPastCases(db: Db | Tx, asked: PastAsked): Promise<PastCase[]> {
  const records = await findDeclarationsForRisk(db, asked);
  const past = records.flatMap((record) => {
    const declaration = riskDeclarationOf(record);
    return declaration ? [{ declaration, traderId: record.traderId }] : [];
  });
  const histories = await listHistories(
    db,
    past.map(({ declaration }) => historyAsked(declaration)),
  );
  const categories = await listLastCategories(
    db,
    past.map(({ declaration }) => declaration.id),
  );
  const traders = await findTradersById(db, [...new Set(past.flatMap(({ traderId }) => traderId ?? []))]);
  const aeo = new Set(traders.filter(({ isAeo }) => isAeo).map(({ id }) => id));
  return past.flatMap(({ declaration, traderId }, n) => {
    const history = histories[n];
    const standing = { aeo: traderId !== null && aeo.has(traderId), aeoBroker: false };
    if (!history) return [];
    const rows = riskRows(declaration, history, standing);
    return [{ declarationId: declaration.id, rows, aeo: standing.aeo, category: categories.get(declaration.id) ?? 1 }];
  });
}
