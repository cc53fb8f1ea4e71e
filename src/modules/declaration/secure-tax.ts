// Customs Act Art. 9-2 and handbook 1.13: who asks for a later time limit offers security as high as the tax. Lodging
// with such a payment method reserves it; what cannot be secured is not lodged.
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { Profile } from '../../platform/profile.ts';
import {
  findReservationFault,
  guaranteeRefusals,
  hasGuaranteeFor,
  type Reservation,
  releaseGuarantee,
  reserveGuarantee,
} from '../guarantee/index.ts';
import { findTradersById } from '../registry/index.ts';
import type { Declaration } from './record.ts';
import { declarationRefusals } from './refusals.ts';

const METHOD = '/content/paymentMethod';

/** The deferral that a payment method stands for (code list `payment-methods`); `undefined`: it defers nothing. */
export function deferralOf(profile: Profile, paymentMethod: string): string | undefined {
  const row = profile.codes('payment-methods').find(({ code }) => code === paymentMethod);
  return row?.deferral || undefined;
}

/** Under this the guarantee knows what it holds for a declaration. */
export const securityReference = (declarationId: string): string => `declaration:${declarationId}`;

type ToSecure = Pick<Declaration, 'id' | 'traderId' | 'content'>;

/**
 * Reserves the tax of a declaration, or lets go of what it no longer needs. `before`: the payment method until now.
 * A refusal has written nothing.
 */
export async function secureTax(
  ctx: Ctx,
  declaration: ToSecure,
  { total, before }: { readonly total: bigint; readonly before?: string },
): Promise<Result<null>> {
  const { id, content } = declaration;
  const purpose = deferralOf(ctx.profile, content.paymentMethod);
  if (purpose === undefined) {
    if (before !== undefined && deferralOf(ctx.profile, before) !== undefined) await freeSecurity(ctx, id);
    return ok(null);
  }
  const asked = await reservationOf(ctx, declaration, { purpose, total });
  if (!asked.ok) return asked;
  if (asked.value === null) {
    await freeSecurity(ctx, id);
    return ok(null);
  }
  const reserved = await reserveGuarantee(ctx, asked.value);
  return reserved.ok ? ok(null) : reserved;
}

/** The dry run: what securing this tax would be refused for. Nothing is reserved. */
export async function findSecurityFaults(ctx: Ctx, declaration: ToSecure, total: bigint): Promise<readonly Refusal[]> {
  const purpose = deferralOf(ctx.profile, declaration.content.paymentMethod);
  if (purpose === undefined) return [];
  const asked = await reservationOf(ctx, declaration, { purpose, total });
  if (!asked.ok) return asked.refusals;
  const fault = asked.value && (await findReservationFault(ctx, asked.value));
  return fault ? [fault] : [];
}

type Deferred = { readonly purpose: string; readonly total: bigint };

/** What is to be reserved; `null`: nothing has to be. */
async function reservationOf(
  ctx: Ctx,
  { id, traderId, content }: ToSecure,
  { purpose, total }: Deferred,
): Promise<Result<Reservation | null>> {
  if (traderId === null) return refused(guaranteeRefusals.importerUnregistered(METHOD));
  const fault = await authorisationFault(ctx, traderId, purpose);
  if (fault) return refused(fault);
  if (total === 0n || !(await needsSecurity(ctx, traderId, purpose))) return ok(null);
  return ok({
    reference: securityReference(id),
    traderId,
    purpose,
    amount: total,
    number: content.guarantee,
    pointer: METHOD,
    numberPointer: '/content/guarantee',
  });
}

/** Withdrawn: nothing is owed. */
export const freeSecurity = (ctx: Ctx, declarationId: string): Promise<void> =>
  releaseGuarantee(ctx, [securityReference(declarationId)]);

/** An AEO importer gives security only where customs ordered it: where a guarantee of that kind is registered. */
async function needsSecurity(ctx: Ctx, traderId: string, purpose: string): Promise<boolean> {
  return !isIfOrdered(ctx, purpose) || hasGuaranteeFor(ctx.tx, { traderId, kind: purpose });
}

/** The deferral of special returns is for authorised importers. */
async function authorisationFault(ctx: Ctx, traderId: string, purpose: string) {
  if (!isIfOrdered(ctx, purpose)) return undefined;
  const [trader] = await findTradersById(ctx.tx, [traderId]);
  return trader?.isAeo ? undefined : declarationRefusals.importerNotAuthorised(METHOD);
}

const isIfOrdered = (ctx: Ctx, purpose: string): boolean =>
  ctx.profile.codes('deferral-kinds').some(({ code, security }) => code === purpose && security === 'if-ordered');
