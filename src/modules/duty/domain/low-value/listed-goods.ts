// Customs Tariff Act Art. 3-3 and 14 item 18 name goods by their place in the schedule: the entry with the longest
// prefix of the code speaks, so that an exception inside a chapter goes before the chapter.
import type { StatisticalCode } from '../../../../kernel/hs-code.ts';
import type { Words } from '../../../../kernel/refusal.ts';

/** `code`: leading digits of the statistical code; `*` is every code. */
export type ListedGoods = { readonly code: string; readonly name: Words };

const EVERYTHING = '*';

export function entryFor<T extends ListedGoods>(entries: readonly T[], code: StatisticalCode): T | undefined {
  let found: T | undefined;
  for (const entry of entries) {
    const speaks = entry.code === EVERYTHING || code.startsWith(entry.code);
    if (speaks && (found === undefined || weight(entry) > weight(found))) found = entry;
  }
  return found;
}

const weight = ({ code }: ListedGoods): number => (code === EVERYTHING ? 0 : code.length);
