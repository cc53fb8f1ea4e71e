import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type TaxAmounts, totalOf } from '../domain/tax-amounts.ts';
import { type DeclarationToSettle, type Demand, type DemandKind, NOT_DEFERRED } from '../settlement.ts';

/** What a permit makes of it: `demanded` waits for money. */
export type SettleOutcome = 'demanded' | 'settled';

export const closedDemand = (ctx: Ctx, declaration: DeclarationToSettle, amounts: TaxAmounts): Demand => ({
  ...baseOf(ctx, declaration, amounts),
  state: 'settled',
  closedAt: ctx.now,
});

export function baseOf(ctx: Ctx, declaration: DeclarationToSettle, amounts: TaxAmounts): Demand {
  const { isAmendment, reassessmentDue } = declaration;
  const corrected: DemandKind = reassessmentDue ? 'reassessment' : 'amended-return';
  const kind: DemandKind = isAmendment ? corrected : 'ordinary';
  return {
    id: newId<'Demand'>(),
    declarationId: declaration.id,
    declarationNumber: declaration.number,
    declarationVersion: declaration.version,
    kind,
    traderId: declaration.traderId,
    traderName: declaration.traderName,
    brokerId: declaration.brokerId,
    officeCode: declaration.officeCode,
    method: declaration.method,
    amounts,
    total: totalOf(amounts),
    state: 'open',
    institutionNumber: null,
    paymentNumber: null,
    confirmationNumber: null,
    debitFailure: null,
    // An ordinary declaration is due by its permit, which waits for the payment; an amended return on its own day.
    dueOn: reassessmentDue ?? (isAmendment ? ctx.today : null),
    ...NOT_DEFERRED,
    issuedAt: ctx.now,
    closedAt: null,
  };
}
