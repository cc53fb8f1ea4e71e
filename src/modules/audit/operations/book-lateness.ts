// Customs Act Art. 12: when corrected tax is paid, its delinquency tax is known and demanded, once.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { chargeDeclaration } from '../../payment/index.ts';
import { delinquencyRulesFor, sumOf } from '../correct.ts';
import { decideLateness } from '../domain/correction.ts';
import type { Correction } from '../records.ts';
import { listUnpaid, saveLateness } from '../store.ts';

export async function bookLateness(ctx: Ctx, declarationId: string, version: number): Promise<void> {
  const unpaid = await listUnpaid(ctx.tx, declarationId, version);
  if (unpaid.length === 0) return;
  const amounts = [];
  for (const correction of unpaid) {
    const { amount: delinquency, trace } = latenessOf(ctx, correction, ctx.today);
    await saveLateness(ctx.tx, { id: correction.id, delinquency, paidOn: ctx.today, delinquencyTrace: trace });
    amounts.push(delinquency);
  }
  const amount = sumOf(amounts);
  const reference = `delinquency-tax:${declarationId}:${version}`;
  await chargeDeclaration(ctx, { declarationId, kind: 'delinquency-tax', reference, amount, dueOn: ctx.today });
  ctx.record({
    subject: 'correction',
    subjectId: declarationId,
    type: 'audit.delinquency-decided',
    version: 1,
    data: { declarationId, declarationVersion: version, amount: String(amount), paidOn: ctx.today },
  });
}

/** Where the profile knows no rates of a year, nothing is demanded; the correction then shows an empty reasoning. */
const latenessOf = ({ profile }: Ctx, correction: Correction, paid: PlainDate) =>
  decideLateness(
    {
      ...correction,
      ...{ kind: correction.cause === 'amended' ? 'amended' : 'reassessed', voluntary: false },
      ...{ auditNotice: correction.auditNoticeOn, amendedDate: correction.decidedOn, reassessmentForeseen: null },
      ...{ permitDate: correction.permittedOn, due: correction.dueOn },
    },
    paid,
    delinquencyRulesFor(profile, correction.permittedOn),
  );
