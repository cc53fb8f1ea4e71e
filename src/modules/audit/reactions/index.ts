import type { PlainDate } from '../../../kernel/plain-date.ts';
import { legalDayOf } from '../../../platform/clock.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { getDeclaration, listVersions } from '../../declaration/index.ts';
import { bookCorrection, type Taxes } from '../operations/book-correction.ts';
import { bookLateness } from '../operations/book-lateness.ts';

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
  run: async (ctx, { data }) => {
    await bookLateness(ctx, String(data.declarationId), Number(data.declarationVersion));
  },
});

export const auditReactions = [onAmended, onCorrectionAccepted, onSettled];
