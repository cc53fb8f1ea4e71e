import type { Actor } from '../../kernel/actor.ts';
import type { DemandView } from './contract.ts';
import type { Demand } from './settlement.ts';

/** What may be shown: the confirmation number is the payer's, customs staff do not need it. */
export function demandView(demand: Demand, { role }: Actor): DemandView {
  const { traderId: _trader, brokerId: _broker, amounts, ...rest } = demand;
  return {
    ...rest,
    total: String(demand.total),
    amounts: {
      duty: String(amounts.duty),
      excise: String(amounts.excise),
      consumptionTax: String(amounts.consumptionTax),
      localConsumptionTax: String(amounts.localConsumptionTax),
    },
    confirmationNumber: role === 'trader' || role === 'broker' ? demand.confirmationNumber : null,
  };
}

/** Where the next page begins; nothing when this one was not full. */
export const nextPage = (rows: readonly { readonly id: string }[], limit: number): { next?: string } => {
  const last = rows.at(-1);
  return last && rows.length === limit ? { next: last.id } : {};
};
