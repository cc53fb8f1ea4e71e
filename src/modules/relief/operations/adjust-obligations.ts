// Customs Act Art. 7-14 to 7-16, Customs Tariff Act Art. 13 to 18: a correction after the permit changes a line under
// relief. What is at stake follows it, and the security with it; what is over stays over, and says so.
import type { Ctx } from '../../../platform/operation.ts';
import { listChargesOf } from '../../payment/index.ts';
import { type DeclaredLine, findArticle, findDeclared, followUpMonths, type LineTax } from '../declaration.ts';
import { dueOfPart } from '../domain/collected.ts';
import { leftOf } from '../domain/obligation.ts';
import { type Decimal, mustParse, subtract } from '../quantity.ts';
import { listObligationsOf, listReports, lockObligation, type Obligation, saveCorrected } from '../store.ts';
import { followSecurity } from './follow-security.ts';
import { freeSecurity } from './free-security.ts';
import { moveCollected } from './move-collected.ts';
import { openObligations } from './open-obligations.ts';
import { stateRelief } from './state-relief.ts';

/** Idempotent: it compares what the obligations say with the assessment in force. */
export async function adjustObligations(ctx: Ctx, declarationId: string): Promise<void> {
  const declared = await findDeclared(ctx.tx, declarationId);
  if (!declared?.permittedOn) return;
  const { version } = declared.declaration;
  for (const { id, itemNumber } of await listObligationsOf(ctx.tx, declarationId)) {
    const obligation = await lockObligation(ctx.tx, id);
    const line = declared.lines.find((one) => one.itemNumber === itemNumber);
    if (obligation) await adjust(ctx, obligation, { line, version });
  }
  await openObligations(ctx, declarationId);
}

type Corrected = { readonly line: DeclaredLine | undefined; readonly version: number };

async function adjust(ctx: Ctx, obligation: Obligation, { line, version }: Corrected): Promise<void> {
  if (obligation.state === 'LAPSED') return;
  if (line === undefined || line.article !== obligation.article) {
    // Another condition takes the place of this one: a line has one obligation, which goes on.
    const other = line?.article ?? null;
    const isOther = other !== null && followUpMonths(findArticle(ctx.profile, obligation.permittedOn, other)) !== null;
    return isOther ? leave(ctx, obligation, 'other-article') : lapse(ctx, obligation, version);
  }
  if (isSame(obligation, line)) return;
  if (obligation.state === 'OPEN') return follow(ctx, obligation, { line, version });
  if (obligation.collected === 0n && obligation.state === 'DISCHARGED') return leave(ctx, obligation, 'discharged');
  // What was accounted for stays accounted for, in its share of the goods as they were declared.
  const whole = mustParse(obligation.quantity);
  const due = dueOfPart(line.relieved, await collectedPart(ctx, obligation), whole);
  const moved = await moveCollected(ctx, obligation, { due, version, why: 'corrected' });
  await saveCorrected(ctx.tx, { ...moved, ...line.relieved });
  await freeSecurity(ctx, moved);
}

const totalOf = ({ duty, consumptionTax, localConsumptionTax }: LineTax): bigint =>
  duty + consumptionTax + localConsumptionTax;

const isSame = (o: Obligation, { relieved, quantity, code }: DeclaredLine): boolean =>
  o.duty === relieved.duty &&
  o.consumptionTax === relieved.consumptionTax &&
  o.localConsumptionTax === relieved.localConsumptionTax &&
  (o.state !== 'OPEN' || (o.quantity === quantity.value && o.code === code));

type Why = 'discharged' | 'quantity-accounted' | 'other-article';

const leave = async (ctx: Ctx, obligation: Obligation, why: Why): Promise<void> =>
  stateRelief(ctx, obligation, 'relief.not-adjusted', { why });

/** What owes its tax: all that is accounted for, less what an officer has confirmed. */
async function collectedPart(ctx: Ctx, { id, accounted }: Obligation): Promise<Decimal> {
  const met = (await listReports(ctx.tx, id)).filter(
    ({ kind, state }) => kind !== 'diversion' && state === 'CONFIRMED',
  );
  return met.reduce((left, { quantity }) => subtract(left, mustParse(quantity)), mustParse(accounted));
}

type Followed = { readonly line: DeclaredLine; readonly version: number };

async function follow(ctx: Ctx, obligation: Obligation, { line, version }: Followed): Promise<void> {
  const { quantity, relieved, code, description } = line;
  const whole = mustParse(quantity.value);
  const left = leftOf(whole, mustParse(obligation.accounted), mustParse(obligation.pending));
  if (quantity.unit !== obligation.unit || left.units < 0n) return leave(ctx, obligation, 'quantity-accounted');
  const due = dueOfPart(relieved, await collectedPart(ctx, obligation), whole);
  const moved = await moveCollected(ctx, obligation, { due, version, why: 'corrected' });
  const isSecured = findArticle(ctx.profile, obligation.permittedOn, obligation.article)?.security === true;
  const needed = totalOf(relieved) - (await paidOf(ctx, obligation));
  const security = isSecured ? await followSecurity(ctx, obligation, needed) : obligation.security;
  const after: Obligation = { ...moved, ...relieved, quantity: quantity.value, code, description, security };
  await saveCorrected(ctx.tx, after);
  const sums = {
    duty: String(after.duty),
    consumptionTax: String(after.consumptionTax),
    localConsumptionTax: String(after.localConsumptionTax),
  };
  stateRelief(ctx, after, 'relief.adjusted', { ...sums, security });
}

/** Nothing is at stake any more for what was collected and paid, out of its security or not; what went back is. */
async function paidOf(ctx: Ctx, { id, declarationId }: Obligation): Promise<bigint> {
  const settled = (await listChargesOf(ctx.tx, declarationId)).filter(({ state }) => state === 'settled');
  const sumOf = (beginning: string): bigint =>
    settled.filter(({ reference }) => reference.startsWith(beginning)).reduce((sum, { amount }) => sum + amount, 0n);
  return sumOf(`relief:${id}:`) - sumOf(`relief-refund:${id}:`);
}

/** The line owes its tax itself, by the correction, and nothing of it under the relief beside. */
async function lapse(ctx: Ctx, obligation: Obligation, version: number): Promise<void> {
  if (obligation.state === 'DISCHARGED' && obligation.collected === 0n) return leave(ctx, obligation, 'discharged');
  const { collected } = obligation;
  const moved = await moveCollected(ctx, obligation, { due: 0n, version, why: 'lapsed' });
  const after: Obligation = { ...moved, state: 'LAPSED', closedAt: ctx.now };
  await saveCorrected(ctx.tx, after);
  stateRelief(ctx, after, 'relief.lapsed', { collected: String(collected) });
  await freeSecurity(ctx, after);
}
