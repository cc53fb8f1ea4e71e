// Customs Act Art. 12: when corrected tax is paid, its delinquency tax is known and demanded, once.
import type { Ctx } from '../../../platform/operation.ts';
import { endAccrual } from '../../payment/index.ts';
import { sumOf } from '../correct.ts';
import { correctionLateness, correctionReference } from '../overdue.ts';
import { listUnpaid, saveLateness } from '../store.ts';

export async function bookLateness(ctx: Ctx, declarationId: string, version: number): Promise<void> {
  const unpaid = await listUnpaid(ctx.tx, declarationId, version);
  if (unpaid.length === 0) return;
  const amounts = [];
  for (const correction of unpaid) {
    const { amount: delinquency, trace } = correctionLateness(ctx, correction, ctx.today);
    await saveLateness(ctx.tx, { id: correction.id, delinquency, paidOn: ctx.today, delinquencyTrace: trace });
    amounts.push(delinquency);
  }
  const amount = sumOf(amounts);
  const reference = correctionReference(declarationId, version);
  await endAccrual(ctx, { declarationId, reference, amount, dueOn: ctx.today });
  ctx.record({
    subject: 'correction',
    subjectId: declarationId,
    type: 'audit.delinquency-decided',
    version: 1,
    data: { declarationId, declarationVersion: version, amount: String(amount), paidOn: ctx.today },
  });
}
