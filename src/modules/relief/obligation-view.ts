import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { ClaimView, ObligationView } from './contract.ts';
import type { Obligation } from './store.ts';
import type { Claim } from './store-claims.ts';

export function obligationView(obligation: Obligation, today: PlainDate): ObligationView {
  const { traderId: _t, brokerId: _b, openedAt: _o, closedAt: _c, ...shown } = obligation;
  return {
    ...shown,
    duty: String(shown.duty),
    consumptionTax: String(shown.consumptionTax),
    localConsumptionTax: String(shown.localConsumptionTax),
    collected: String(shown.collected),
    daysLeft: daysBetween(today, shown.dueOn),
  };
}

export function claimView(claim: Claim): ClaimView {
  const { traderId: _t, brokerId: _b, claimedBy: _by, decidedBy: _d, amount, granted, ...shown } = claim;
  return { ...shown, amount: String(amount), granted: String(granted) };
}
