// The one place where this room reads and moves declarations.
import type { Actor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Ctx } from '../../platform/operation.ts';
import { getDeclaration, lockDeclaration, markTaxPaid, mayReadDeclaration, numberOf } from '../declaration/index.ts';
import type { DeclarationToSettle, Demand } from './settlement.ts';
import { findDemandByNumber } from './store.ts';

export type FoundDeclaration = DeclarationToSettle & { readonly state: string };

export async function findDeclarationToSettle(tx: Tx, id: string): Promise<FoundDeclaration | undefined> {
  const found = await getDeclaration(tx, id);
  if (!found) return undefined;
  const { duty, excise, consumptionTax, localConsumptionTax } = found.totals;
  return {
    id: found.id,
    number: numberOf(found),
    version: found.version,
    traderId: found.traderId,
    traderName: found.importerName,
    brokerId: found.brokerId,
    officeCode: found.office,
    method: found.paymentMethod,
    accountNumber: found.content.paymentAccount ?? null,
    owed: { duty, excise, consumptionTax, localConsumptionTax },
    isAmendment: found.permittedOn !== null,
    isHistorical: found.historical,
    state: found.state,
  };
}

/** The same for a demand that is known. */
export async function lockDeclarationOfDemand(tx: Tx, demand: Demand | undefined): Promise<void> {
  if (demand) await lockDeclaration(tx, demand.declarationId);
}

/** Locks the declaration before its demand, in the order in which every change of it does: no deadlock. */
export async function lockDeclarationOfPayment(tx: Tx, paymentNumber: string): Promise<void> {
  const demand = await findDemandByNumber(tx, paymentNumber);
  if (demand) await lockDeclaration(tx, demand.declarationId);
}

/** Tells the declaration that the demand its permit waits for is paid; one that was permitted before is left alone. */
export async function tellPaid(ctx: Ctx, { declarationId, declarationVersion }: Demand): Promise<void> {
  const found = await getDeclaration(ctx.tx, declarationId);
  if (found?.state !== 'TAX_DUE' || found.version !== declarationVersion || found.taxPaidOn !== null) return;
  mustBe(await markTaxPaid(ctx, { declarationId }));
}

export async function maySeeDeclaration(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const found = await getDeclaration(db, id);
  return found !== undefined && mayReadDeclaration(actor, found);
}
