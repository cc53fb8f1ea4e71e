import type { GuaranteeView } from './contract.ts';
import { availableOf } from './domain/guarantee.ts';
import type { GuaranteeRow } from './store.ts';

export const guaranteeView = (row: GuaranteeRow): GuaranteeView => ({
  ...row,
  amount: String(row.amount),
  reserved: String(row.reserved),
  posted: String(row.posted),
  available: String(availableOf(row)),
});

/** Where the next page begins; nothing when this one was not full. */
export const nextPage = (rows: readonly { readonly id: string }[], limit: number): { next?: string } => {
  const last = rows.at(-1);
  return last && rows.length === limit ? { next: last.id } : {};
};
