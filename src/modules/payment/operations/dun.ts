// Handbook 12.3: a letter of demand goes out on the last day that the profile leaves for it (our reading of "within 50
// days"), or later where that day was missed. One letter in a transaction; again while there is one.
import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import type { Dunning } from '../dunning.ts';
import { lockDemand } from '../store.ts';
import { lockCharge } from '../store-charges.ts';
import { lockMonth } from '../store-deferral.ts';
import { findToDun, insertDunning, nextDunningNumber } from '../store-dunning.ts';
import { recordCharge } from './charge-declaration.ts';
import { recordMonth } from './issue-month.ts';
import { recordPayment } from './record-payment.ts';
import { postedFor } from './take-charge-recourse.ts';

export const DUN_TASK = 'payment.dun';

export const dun = operation({
  name: DUN_TASK,
  summary: { ja: '督促状を発する', en: 'Send a letter of demand' },
  roles: [],
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ next: z.string().optional() }),
  run: async (ctx) => {
    const found = await findToDun(ctx.tx, addDays(ctx.today, -daysOf(ctx, 'payment.dunning-days')));
    if (!found) return ok<{ next?: string }>({});
    await SENDERS[found.kind](ctx, found.id);
    return ok<{ next?: string }>({ next: found.id });
  },
});

const daysOf = ({ profile, today }: Ctx, key: string): number =>
  Number(getParameter(profile.parametersOn(today), key).value);

const NOTHING = { demandId: null, monthId: null, chargeId: null } as const;
type Owed = Pick<
  Dunning,
  'demandId' | 'monthId' | 'chargeId' | 'traderId' | 'traderName' | 'brokerId' | 'about' | 'total'
> &
  Pick<Dunning, 'dueOn' | 'isSecured'>;

/** Read again under its lock: it may have been paid meanwhile. */
async function dunDemand(ctx: Ctx, id: string): Promise<void> {
  const demand = await lockDemand(ctx.tx, id);
  if (!demand || demand.dueOn === null || (demand.state !== 'open' && demand.state !== 'deferred')) return;
  const { traderId, traderName, brokerId, declarationNumber: about, total, dueOn } = demand;
  const isSecured = demand.state === 'deferred';
  const of = { ...NOTHING, demandId: id, traderId, traderName, brokerId, about, total, dueOn, isSecured };
  const letter = await send(ctx, of);
  if (letter) recordPayment(ctx, demand, { type: 'payment.dunned', data: toldOf(letter) });
}

async function dunMonth(ctx: Ctx, id: string): Promise<void> {
  const month = await lockMonth(ctx.tx, id);
  if (month?.state !== 'open') return;
  const { traderId, traderName, month: about, total, dueOn } = month;
  const of = {
    ...NOTHING,
    monthId: id,
    traderId,
    traderName,
    brokerId: null,
    about,
    total,
    dueOn,
    isSecured: true,
  };
  const letter = await send(ctx, of);
  if (letter) recordMonth(ctx, month, { type: 'payment.month-dunned', data: toldOf(letter) });
}

/** Tax of a broken relief, due since the day on which it was collected. */
async function dunCharge(ctx: Ctx, id: string): Promise<void> {
  const charge = await lockCharge(ctx.tx, id);
  if (charge?.state !== 'open' || charge.dueOn === null) return;
  const { traderId, traderName, brokerId, declarationNumber: about, amount: total, dueOn } = charge;
  const isSecured = (await postedFor(ctx, charge)).length > 0;
  const of = { ...NOTHING, chargeId: id, traderId, traderName, brokerId, about, total, dueOn, isSecured };
  const letter = await send(ctx, of);
  if (letter) recordCharge(ctx, charge, 'payment.charge-dunned', { data: toldOf(letter) });
}

const SENDERS = { demand: dunDemand, month: dunMonth, charge: dunCharge } as const;

const NUMBER_DIGITS = 8;

async function send(ctx: Ctx, of: Owed): Promise<Dunning | undefined> {
  const letter: Dunning = {
    ...of,
    id: newId<'Dunning'>(),
    number: `D${String(await nextDunningNumber(ctx.tx)).padStart(NUMBER_DIGITS, '0')}`,
    issuedOn: ctx.today,
    payBy: addDays(ctx.today, daysOf(ctx, 'payment.recourse-after-days')),
    issuedAt: ctx.now,
    state: 'sent',
    recourseOn: null,
    recourseAmount: 0n,
    recourseFrom: null,
    shortfall: 0n,
  };
  return (await insertDunning(ctx.tx, letter)) ? letter : undefined;
}

const toldOf = ({ number, payBy }: Dunning) => ({ letter: number, payBy });
