import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { type BranchRow, listBranchRows } from '../store.ts';

export type TariffBranch = {
  readonly prefix: string;
  readonly lineCount: number;
  /** The lowest step that all lines below share; null when they share none. */
  readonly name: string | null;
  readonly examples: readonly { readonly ja: string; readonly en: string | null }[];
};

/** Below a chapter its headings, below a heading its subheadings; the lines themselves are found by their prefix. */
export async function listTariffBranches(
  db: Db | Tx,
  prefix: string,
  asOf: PlainDate,
): Promise<readonly TariffBranch[]> {
  return (await listBranchRows(db, prefix, asOf)).map((row) => ({
    prefix: row.prefix,
    lineCount: row.lineCount,
    name: commonStep(row),
    examples: row.examples_ja.map((ja, index) => ({ ja, en: row.examples_en[index] ?? null })),
  }));
}

/** What the first and the last of sorted paths share, all between them share too. */
function commonStep({ first_path: first, last_path: last }: BranchRow): string | null {
  const differs = first.findIndex((step, index) => step !== last[index]);
  return first[(differs === -1 ? first.length : differs) - 1] ?? null;
}
