// Customs Act Art. 10: a letter of demand was not heeded; what it demanded is taken from the security posted for it.
// All or nothing of a demand, as with every payment: security that covers only a part is left and the gap is told.
import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { lockDeclaration, securityReference } from '../../declaration/index.ts';
import { findHold, releaseGuarantee, type Taken, takeGuarantee } from '../../guarantee/index.ts';
import { lockDeclarationOfDemand } from '../declaration.ts';
import { forgetDemands } from '../demands-here.ts';
import { recourseEntries } from '../domain/entries.ts';
import type { Dunning } from '../dunning.ts';
import { type Demand, debtorOf } from '../settlement.ts';
import { closeDemand, findDemand, lockDemand } from '../store.ts';
import { findCharge, lockCharge } from '../store-charges.ts';
import { findMonth, listDemandsOfMonth, lockMonth, settleMonth, takeMonth } from '../store-deferral.ts';
import { endDunning, findUnheeded, lockDunning, saveRecourse } from '../store-dunning.ts';
import { insertPostings } from '../store-ledger.ts';
import { recordCharge } from './charge-declaration.ts';
import { recordMonth } from './issue-month.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';
import { postedFor, takeForCharge } from './take-charge-recourse.ts';

export const RECOURSE_TASK = 'payment.take-recourse';

/** One letter in a transaction; again while there is one. */
export const takeRecourse = operation({
  name: RECOURSE_TASK,
  summary: {
    ja: '督促後も未納の税を担保から充当する',
    en: 'Take from the security what a letter of demand did not bring',
  },
  roles: [],
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ next: z.string().optional() }),
  run: async (ctx) => {
    const letter = await findUnheeded(ctx.tx, ctx.today);
    if (!letter) return ok<{ next?: string }>({});
    if (letter.demandId !== null) await forDemand(ctx, letter, letter.demandId);
    else if (letter.monthId !== null) await forMonth(ctx, letter, letter.monthId);
    else if (letter.chargeId !== null) await forCharge(ctx, letter, letter.chargeId);
    return ok<{ next?: string }>({ next: letter.id });
  },
});

/** Declaration, demand, letter, guarantee: the order of every payment. */
async function forDemand(ctx: Ctx, { id }: Dunning, demandId: string): Promise<void> {
  await lockDeclarationOfDemand(ctx.tx, await findDemand(ctx.tx, demandId));
  const demand = await lockDemand(ctx.tx, demandId);
  const letter = await lockDunning(ctx.tx, id);
  if (!demand || letter?.state !== 'sent') return;
  if (demand.state === 'settled' || demand.state === 'cancelled') return end(ctx, letter, demand.state);
  const short = demand.state === 'deferred' ? await shortOf(ctx, [demand]) : demand.total;
  if (short > 0n) return leave(ctx, letter, short);
  const taken = await takeFor(ctx, [demand]);
  await closeDemand(ctx.tx, demand.id, 'settled', ctx.now);
  await book(ctx, letter, taken);
  recordPayment(ctx, demand, { type: 'payment.recourse-taken', data: { from: numbersOf(taken) } });
  recordPayment(ctx, demand, { type: 'payment.settled', data: { how: 'recourse' } });
}

async function forMonth(ctx: Ctx, { id }: Dunning, monthId: string): Promise<void> {
  const seen = await findMonth(ctx.tx, monthId);
  if (seen) await takeMonth(ctx.tx, seen);
  const month = await lockMonth(ctx.tx, monthId);
  const letter = await lockDunning(ctx.tx, id);
  if (!month || letter?.state !== 'sent') return;
  if (month.state !== 'open') return end(ctx, letter, month.state);
  const short = await shortOf(ctx, await listDemandsOfMonth(ctx.tx, monthId));
  if (short > 0n) return leave(ctx, letter, short);
  const taken = await takeFor(ctx, await settleMonth(ctx.tx, monthId, ctx.now));
  await book(ctx, letter, taken);
  recordMonth(ctx, month, { type: 'payment.month-recourse-taken', data: { from: numbersOf(taken) } });
  recordMonth(ctx, month, { type: 'payment.month-settled', data: { bank: null, noticeId: letter.number } });
}

async function forCharge(ctx: Ctx, { id }: Dunning, chargeId: string): Promise<void> {
  const seen = await findCharge(ctx.tx, chargeId);
  if (seen) await lockDeclaration(ctx.tx, seen.declarationId);
  const charge = await lockCharge(ctx.tx, chargeId);
  const letter = await lockDunning(ctx.tx, id);
  if (!charge || letter?.state !== 'sent') return;
  if (charge.state === 'settled' || charge.state === 'cancelled') return end(ctx, letter, charge.state);
  const posted = (await postedFor(ctx, charge)).reduce((sum, { amount }) => sum + amount, 0n);
  if (posted < charge.amount) return leave(ctx, letter, charge.amount - posted);
  const taken = await takeForCharge(ctx, charge);
  await book(ctx, letter, taken);
  recordCharge(ctx, charge, 'payment.charge-recourse-taken', { data: { from: numbersOf(taken) } });
  recordCharge(ctx, charge, 'payment.charge-settled');
}

/** How much the security posted for the demands lacks. */
async function shortOf(ctx: Ctx, demands: readonly Demand[]): Promise<bigint> {
  let short = 0n;
  for (const { declarationId, total } of demands) {
    const hold = await findHold(ctx.tx, securityReference(declarationId));
    const posted = hold?.state === 'posted' ? hold.amount : 0n;
    if (posted < total) short += total - posted;
  }
  return short;
}

/** Each demand from its own security, and what that had above it is free. */
async function takeFor(ctx: Ctx, demands: readonly Demand[]): Promise<Taken[]> {
  const all: Taken[] = [];
  for (const demand of demands) {
    const reference = securityReference(demand.declarationId);
    const taken = await takeGuarantee(ctx, { reference, amount: demand.total });
    if (taken?.amount !== demand.total) throw new Error(`${reference} does not stand for ${demand.total} yen`);
    const entries = recourseEntries(taken.amount, { debtor: debtorOf(demand), guarantee: taken.number });
    await insertPostings(ctx.tx, [postingFor(ctx, demand, { kind: 'recourse', entries })]);
    await releaseGuarantee(ctx, [reference]);
    forgetDemands(ctx.tx, demand.declarationId);
    all.push(taken);
  }
  return all;
}

const numbersOf = (taken: readonly Taken[]): string => [...new Set(taken.map(({ number }) => number))].join(', ');

const book = (ctx: Ctx, letter: Dunning, taken: readonly Taken[]): Promise<void> =>
  saveRecourse(ctx.tx, {
    ...letter,
    state: 'recourse',
    recourseOn: ctx.today,
    recourseAmount: taken.reduce((sum, { amount }) => sum + amount, 0n),
    recourseFrom: numbersOf(taken),
  });

const leave = (ctx: Ctx, letter: Dunning, shortfall: bigint): Promise<void> =>
  saveRecourse(ctx.tx, { ...letter, state: 'unsecured', shortfall });

const end = (ctx: Ctx, { demandId, monthId, chargeId }: Dunning, how: 'settled' | 'cancelled'): Promise<void> =>
  endDunning(ctx.tx, { demandId, monthId, chargeId, state: how === 'settled' ? 'paid' : 'cancelled' });
