import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { ClosedDays } from '../domain/business-calendar.ts';
import { type ClosedDay, listClosedDayRows } from '../store.ts';

export type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** With their names, for people. */
export const listClosedDays = (db: Db | Tx, { from, to }: Span): Promise<readonly ClosedDay[]> =>
  listClosedDayRows(db, from, to);

/** As the calendar rules want them. */
export async function getClosedDays(db: Db | Tx, { from, to }: Span): Promise<ClosedDays> {
  return new Set((await listClosedDayRows(db, from, to)).map(({ day }) => day));
}
