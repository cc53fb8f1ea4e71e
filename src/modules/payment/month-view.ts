import type { Actor } from '../../kernel/actor.ts';
import type { MonthDemandView } from './contract.ts';
import type { MonthDemand } from './store-deferral.ts';

/** The confirmation number is the payer's: customs staff do not need it. */
export function monthView(month: MonthDemand, { role }: Actor): MonthDemandView {
  const { traderId: _, ...rest } = month;
  return {
    ...rest,
    total: String(month.total),
    confirmationNumber: role === 'trader' ? month.confirmationNumber : null,
  };
}
