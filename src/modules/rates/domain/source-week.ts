// Customs Tariff Act Art. 4-7 and Enforcement Regulations Art. 1: foreign currency is converted at the average market
// rate of the week two weeks before the week of lodging. Weeks run from Sunday to Saturday.
import { addDays, type PlainDate, sundayOf } from '../../../kernel/plain-date.ts';

/** Sunday and Saturday, both included. */
export type Week = { readonly start: PlainDate; readonly end: PlainDate };

export const weekOf = (day: PlainDate): Week => ({ start: sundayOf(day), end: addDays(sundayOf(day), 6) });

/** The week whose average applies to a declaration lodged on `lodged`; `weeksBefore` is the profile's parameter. */
export function sourceWeek(lodged: PlainDate, weeksBefore: number): Week {
  return weekOf(addDays(lodged, -7 * weeksBefore));
}
