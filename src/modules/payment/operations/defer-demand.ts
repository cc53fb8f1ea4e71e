// Customs Act Art. 9-2: with security the permit does not wait for the money. The time limit runs from the permit.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { deferralOf, securityReference } from '../../declaration/index.ts';
import { findHold, postGuarantee } from '../../guarantee/index.ts';
import { dueDateFrom, getDeferralKind } from '../deferral-kind.ts';
import { addDemand, forgetDemands } from '../demands-here.ts';
import { demandEntries } from '../domain/entries.ts';
import { type DeclarationToSettle, type Demand, debtorOf } from '../settlement.ts';
import { saveDeferral } from '../store-deferral.ts';
import { issueNumbers } from './issue-numbers.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

/**
 * The deferral that the declaration asked for, if security stands for all of it: lodging has reserved that. An amended
 * return is due on its own day and never put off.
 */
export async function securedDeferral(
  ctx: Ctx,
  { id, method, isAmendment }: DeclarationToSettle,
  total: Minor,
): Promise<string | undefined> {
  const deferral = isAmendment ? undefined : deferralOf(ctx.profile, method);
  if (deferral === undefined) return undefined;
  const hold = await findHold(ctx.tx, securityReference(id));
  if (hold) return hold.amount === total ? deferral : undefined;
  return getDeferralKind(ctx.profile, deferral).needsSecurity ? undefined : deferral;
}

type ToDefer = Demand & { readonly deferral: string };

/** Owed, booked, and not waited for. */
export async function addDeferred(ctx: Ctx, demand: ToDefer): Promise<void> {
  const deferred: Demand = { ...demand, state: 'deferred' };
  const entries = demandEntries(demand.amounts, debtorOf(demand));
  await addDemand(ctx.tx, deferred, [postingFor(ctx, deferred, { kind: 'demand', entries })]);
  recordPayment(ctx, deferred, { type: 'payment.deferred', isFirst: true, data: { deferral: demand.deferral } });
}

/** Permitted: the security is posted and the due date set. What is paid singly gets its payment number now. */
export async function startDeferral(ctx: Ctx, demand: ToDefer, permittedOn: PlainDate): Promise<void> {
  const kind = getDeferralKind(ctx.profile, demand.deferral);
  const { dueOn, month } = await dueDateFrom(ctx, kind, permittedOn);
  const numbers = kind.isMonthly ? NO_NUMBERS : await issueNumbers(ctx);
  const deferredMonth = kind.isMonthly ? month : null;
  await saveDeferral(ctx.tx, demand.id, { dueOn, deferredMonth, ...numbers });
  forgetDemands(ctx.tx, demand.declarationId);
  await postGuarantee(ctx, {
    reference: securityReference(demand.declarationId),
    about: demand.declarationNumber,
  });
  const data = { deferral: demand.deferral, dueOn, month: deferredMonth };
  recordPayment(ctx, demand, { type: 'payment.deferral-started', data });
}

const NO_NUMBERS = { institutionNumber: null, paymentNumber: null, confirmationNumber: null };
