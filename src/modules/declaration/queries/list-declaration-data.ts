import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { Declaration } from '../record.ts';
import { type DataAsked, type DataRow, listDataRows } from '../store-data-rows.ts';
import { listLodged } from '../store-lists.ts';

const PAGE = 5_000;

export type { DataAsked, DataKey, DataRow } from '../store-data-rows.ts';

/** Rows of the declaration data file, permitted declarations only, one page; go on with `after` the last row. */
export const listDeclarationDataRows = (
  db: Db | Tx,
  { limit = PAGE, ...asked }: Omit<DataAsked, 'limit'> & { readonly limit?: number } = {},
): Promise<DataRow[]> => listDataRows(db, { ...asked, limit });

export type PastAsked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
};

/** Past declarations, newest first, for trying out a rule on them. */
export const findDeclarationsForRisk = (
  db: Db | Tx,
  { limit = 1_000, ...span }: PastAsked = {},
): Promise<Declaration[]> => listLodged(db, { ...span, limit });
