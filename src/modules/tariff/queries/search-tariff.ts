import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { codePrefixOf, searchTerms } from '../domain/search-text.ts';
import { tariffRefusals } from '../refusals.ts';
import { type Found, searchByCode, searchByWords } from '../store.ts';

export type TariffSearch = {
  readonly query: string;
  readonly asOf: PlainDate;
  readonly limit: number;
  readonly offset: number;
};

/** By the beginning of a code, or by words in Japanese or English, best first. */
export async function searchTariff(db: Db | Tx, search: TariffSearch): Promise<Result<Found>> {
  const prefix = codePrefixOf(search.query);
  if (prefix !== null) return ok(await searchByCode(db, prefix, search));
  const terms = searchTerms(search.query);
  if (terms.length === 0) return refused(tariffRefusals.searchTooShort('/query'));
  return ok(await searchByWords(db, terms, search));
}
