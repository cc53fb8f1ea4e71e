import type { PlainDate } from '../../../kernel/plain-date.ts';
import { legalDayOf } from '../../../platform/clock.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { getDeclaration, listVersions } from '../../declaration/index.ts';
import { findDemand, listDemandsOfMonth } from '../../payment/index.ts';
import { ACCRUE_DELINQUENCY_TASK } from '../operations/accrue-delinquency.ts';
import { bookCorrection, type Taxes } from '../operations/book-correction.ts';
import { bookLateness } from '../operations/book-lateness.ts';
import {
  dropChargeDelinquency,
  dropDelinquency,
  endChargeDelinquency,
  endDeferredDelinquency,
  undoChargeDelinquency,
} from '../operations/end-delinquency.ts';

/** The taxes before the correction, as the fact tells them: the row has moved on. */
function taxesIn({ data }: ReactionFact): Taxes {
  const before = data.previousTotals as Readonly<Record<keyof Taxes, string>>;
  return {
    duty: BigInt(before.duty),
    excise: BigInt(before.excise),
    consumptionTax: BigInt(before.consumptionTax),
    localConsumptionTax: BigInt(before.localConsumptionTax),
  };
}

/** When the version in force was asked for. */
async function requestedOn(ctx: Ctx, id: string, version: number): Promise<PlainDate | undefined> {
  const asked = (await listVersions(ctx.tx, id)).find((one) => one.version === version);
  return asked && legalDayOf(asked.madeAt, ctx.profile.timeZone);
}

/** An amended return is weighed in the transaction that lodges it: the importer sees its penalty with the answer. */
const onAmended = reaction({
  on: 'declaration.amended',
  name: 'audit.weigh-amended-return',
  run: async (ctx, fact) => {
    const declaration = await getDeclaration(ctx.tx, fact.subjectId);
    if (!declaration || declaration.version !== fact.data.version) return;
    const reason = String(fact.data.reason ?? '');
    await bookCorrection(ctx, { declaration, before: taxesIn(fact), cause: 'amended', reason });
  },
});

const onCorrectionAccepted = reaction({
  on: 'declaration.correction-accepted',
  name: 'audit.weigh-correction',
  run: async (ctx, fact) => {
    const declaration = await getDeclaration(ctx.tx, fact.subjectId);
    if (!declaration || declaration.version !== fact.data.version) return;
    const asked = await requestedOn(ctx, fact.subjectId, declaration.version);
    await bookCorrection(ctx, {
      ...{ declaration, before: taxesIn(fact), cause: 'correction-accepted', reason: String(fact.data.note ?? '') },
      ...(asked ? { requestedOn: asked } : {}),
    });
  },
});

/** What was corrected is paid (or nothing of it was left to pay): lateness ends. */
const onSettled = reaction({
  on: 'payment.settled',
  name: 'audit.weigh-lateness',
  run: async (ctx, { subjectId, data }) => {
    await bookLateness(ctx, String(data.declarationId), Number(data.declarationVersion));
    // What was paid at once was never put off.
    if (data.how === 'notice' || data.how === 'recourse') {
      await endDeferredDelinquency(ctx, await findDemand(ctx.tx, subjectId));
    }
  },
});

/** All parts of a month are paid together. */
const onMonthSettled = reaction({
  on: 'payment.month-settled',
  name: 'audit.end-delinquency-of-month',
  run: async (ctx, { subjectId }) => {
    for (const demand of await listDemandsOfMonth(ctx.tx, subjectId)) await endDeferredDelinquency(ctx, demand);
  },
});

const onCancelled = reaction({
  on: 'payment.demand-cancelled',
  name: 'audit.drop-delinquency',
  run: (ctx, { subjectId }) => dropDelinquency(ctx, subjectId),
});

const onChargeSettled = reaction({
  on: 'payment.charge-settled',
  name: 'audit.end-delinquency-of-charge',
  run: (ctx, { subjectId }) => endChargeDelinquency(ctx, subjectId),
});

/** A tax among the charges is owed no more, or less under a number of its own: what accrued for it is booked back. */
const onChargeCancelled = reaction({
  on: 'payment.charge-cancelled',
  name: 'audit.drop-delinquency-of-charge',
  run: (ctx, { subjectId }) => dropChargeDelinquency(ctx, subjectId),
});

/** The relief is gone from the line, which owes its tax since the permit. */
const onReliefGivenBack = reaction({
  on: 'relief.given-back',
  name: 'audit.undo-delinquency-of-relief',
  run: async (ctx, { data }) => {
    if (data.why !== 'lapsed') return;
    for (const id of data.charges as readonly string[]) await undoChargeDelinquency(ctx, id);
  },
});

/** In transactions of its own, where declarations are locked before demands. */
const onOverdue = ['payment.overdue', 'payment.month-overdue'].map((on) =>
  reaction({
    on,
    name: `audit.accrue-from-${on.slice('payment.'.length)}`,
    run: async (ctx) => {
      ctx.enqueue({ task: ACCRUE_DELINQUENCY_TASK, payload: {}, key: ACCRUE_DELINQUENCY_TASK });
    },
  }),
);

export const auditReactions = [
  onAmended,
  onCorrectionAccepted,
  onSettled,
  onMonthSettled,
  onCancelled,
  onChargeSettled,
  onChargeCancelled,
  onReliefGivenBack,
  ...onOverdue,
];
