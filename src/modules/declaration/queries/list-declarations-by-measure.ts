import type { Db, Tx } from '../../../platform/database/connect.ts';
import { listMeasureRows, type MeasureAsked, type MeasureRow } from '../store-measures.ts';

const PAGE = 5_000;

export type { MeasureKey, MeasureRow } from '../store-measures.ts';

/**
 * Every line that a measure was charged on: `measure` is the name of the tax line (`anti-dumping`, `liquor-tax` …),
 * `column` the column of the schedule or the code of one remedy. One page; go on with `after` the last row.
 */
export const listDeclarationsByMeasure = (
  db: Db | Tx,
  { limit = PAGE, ...asked }: Omit<MeasureAsked, 'limit'> & { readonly limit?: number },
): Promise<MeasureRow[]> => listMeasureRows(db, { ...asked, limit });
