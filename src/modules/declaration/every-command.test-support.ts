import type { TestSystem } from '../../../tests/support/test-system.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Ctx, Operation } from '../../platform/operation.ts';
import { perform, type System } from '../../platform/perform.ts';
import type { DeclarationContent } from './content-schema.ts';
import { asLaterRoom, item, soySauce } from './declaration.test-support.ts';
import type { DeclarationCommand } from './domain/lifecycle.ts';
import { amendReturn } from './operations/amend-return.ts';
import { assignChannel, endExamination, raiseCategory } from './operations/assign-channel.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { acceptCorrection, rejectCorrection } from './operations/decide-correction.ts';
import { editRegistered } from './operations/edit-registered.ts';
import { lodgeDeclaration } from './operations/lodge-declaration.ts';
import { lodgeQueued } from './operations/lodge-queued.ts';
import { markTaxDue, markTaxPaid, permitDeclaration } from './operations/permit-declaration.ts';
import { reassessDeclaration } from './operations/reassess-declaration.ts';
import { recordGoodsArrival } from './operations/record-goods-arrival.ts';
import { requestCorrection } from './operations/request-correction.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';
import type { Declaration } from './record.ts';

/** The declaration as it stands, and who may do something about it. */
export type Moment = {
  readonly declaration: Declaration;
  readonly system: System;
  /** A time of day at which the office is closed. */
  readonly evening: Clock;
  readonly actors: TestSystem['actors'];
};

/** `amount` is a sum of yen to work with: what the goods cost, or by how much that grows. */
type Step = (moment: Moment, amount: number) => Promise<Result<unknown>>;

const goodsFor = (amount: number): DeclarationContent =>
  soySauce({ plannedOn: '2026-11-21', items: [item(String(amount))] });

const priceOf = ({ content }: Declaration): number => Number(content.items[0]?.price?.amount ?? 0);

function declare<I, O>(operation: Operation<I, O>, { declaration, system, actors }: Moment, input: object) {
  const { id, rowVersion } = declaration;
  return perform(system, operation, { actor: actors.trader, input: { id, rowVersion, ...input } });
}

const byLaterRoom =
  (call: (ctx: Ctx, declarationId: string) => Promise<Result<unknown>>): Step =>
  ({ declaration, system }) =>
    asLaterRoom(system, (ctx) => call(ctx, declaration.id));

const byLaterRoomWith =
  (call: (ctx: Ctx, declaration: Declaration, amount: number) => Promise<Result<unknown>>): Step =>
  ({ declaration, system }, amount) =>
    asLaterRoom(system, (ctx) => call(ctx, declaration, amount));

const lodgeUnder =
  (condition: string): Step =>
  (moment) =>
    declare(lodgeDeclaration, moment, { condition });

const TODAY = '2026-11-20' as PlainDate;
const reason = 'r';

/** Each command of the lifecycle, carried out by whoever carries it out in life. */
export const STEPS: Readonly<Record<DeclarationCommand, Step>> = {
  // Now and then with goods that cannot be lodged: what waits for the opening then goes back to "registered".
  edit: (moment, amount) => {
    const content = goodsFor(amount);
    const broken = { ...content, items: content.items.map((one) => ({ ...one, quantities: [] })) };
    return declare(editRegistered, moment, { content: amount > 600_000 ? broken : content });
  },
  lodge: lodgeUnder(''),
  'lodge-preliminary': lodgeUnder('Z'),
  'lodge-main': lodgeUnder('H'),
  queue: (moment) => lodgeUnder('K')({ ...moment, system: { ...moment.system, clock: moment.evening } }, 0),
  // Not a command that anybody gives: the office opens, and what waited cannot be lodged.
  unqueue: async (moment, amount) => {
    if (moment.declaration.state === 'QUEUED') await STEPS.edit(moment, 900_000);
    return STEPS['lodge-queued'](moment, amount);
  },
  'lodge-queued': byLaterRoom((ctx, id) => lodgeQueued.run(ctx, { id })),
  'assign-category-1': byLaterRoom((ctx, declarationId) => assignChannel(ctx, { declarationId, category: 1 })),
  'assign-category-2': byLaterRoom((ctx, declarationId) => assignChannel(ctx, { declarationId, category: 2 })),
  'assign-category-3': byLaterRoom((ctx, declarationId) => assignChannel(ctx, { declarationId, category: 3 })),
  'raise-category': byLaterRoom((ctx, declarationId) => raiseCategory(ctx, { declarationId, reason })),
  'end-examination': byLaterRoom((ctx, declarationId) => endExamination(ctx, { declarationId })),
  'mark-tax-due': byLaterRoom((ctx, declarationId) => markTaxDue(ctx, { declarationId })),
  'mark-tax-paid': byLaterRoom((ctx, declarationId) => markTaxPaid(ctx, { declarationId })),
  permit: byLaterRoom((ctx, declarationId) => permitDeclaration(ctx, { declarationId })),
  'record-arrival': byLaterRoom((ctx, declarationId) => recordGoodsArrival(ctx, { declarationId, carriedInOn: TODAY })),
  change: (moment, amount) => declare(changeDeclaration, moment, { content: goodsFor(amount), reason }),
  amend: (moment, amount) => {
    const content = goodsFor(priceOf(moment.declaration) + amount);
    return declare(amendReturn, moment, { content, reason });
  },
  reassess: byLaterRoomWith((ctx, { id: declarationId, content }, amount) => {
    const price = Number(content.items[0]?.price?.amount ?? 0) + (amount % 2 === 0 ? amount : 1 - amount);
    const goods = goodsFor(Math.max(10_000, price));
    return reassessDeclaration(ctx, { declarationId, content: goods, reason, fraud: false });
  }),
  'request-correction': (moment) => {
    const content = goodsFor(Math.floor(priceOf(moment.declaration) / 2));
    return declare(requestCorrection, moment, { content, reason });
  },
  'accept-correction': byLaterRoom((ctx, declarationId) => acceptCorrection(ctx, { declarationId })),
  'reject-correction': byLaterRoom((ctx, declarationId) => rejectCorrection(ctx, { declarationId, reason })),
  withdraw: (moment) => declare(withdrawDeclaration, moment, { reason: 'LOST' }),
};
