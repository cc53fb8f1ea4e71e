import type { Db, Tx } from '../../platform/database/connect.ts';
import { type DataKey, type DataRow, listDeclarationDataRows } from '../declaration/index.ts';

const PAGE = 5_000;

export type Period = { readonly from?: string | undefined; readonly to?: string | undefined; readonly page?: number };

/** Goods items of permitted declarations by day of lodging, page after page; each page begins behind the one before. */
export async function* pagesOfData(db: Db | Tx, { from, to, page = PAGE }: Period): AsyncGenerator<DataRow[]> {
  let after: DataKey | undefined;
  for (;;) {
    const rows = await listDeclarationDataRows(db, { from, to, after, limit: page });
    if (rows.length > 0) yield rows;
    after = rows.at(-1);
    if (rows.length < page) return;
  }
}
