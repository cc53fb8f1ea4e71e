// Customs Act Art. 12-2, 12-4, 13: a correction after the permit is weighed once per version and tax item, its penalty
// demanded, or the interest on its refund paid. Delinquency tax waits for the payment.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type Declaration, numberOf } from '../../declaration/index.ts';
import { chargeDeclaration, payRefundInterest } from '../../payment/index.ts';
import { dueOf, penaltyRulesFor, sumOf } from '../correct.ts';
import { decidePenalties } from '../domain/correction.ts';
import { byTaxItem } from '../domain/tax-items.ts';
import { interestOn } from '../interest.ts';
import { type Correction, type CorrectionCause, TAX_ITEMS, type TaxItem } from '../records.ts';
import { findNoticeOn, insertCorrection, sumEarlier } from '../store.ts';
import { findForeseenOn } from '../store-foreseen.ts';

export type Taxes = Parameters<typeof byTaxItem>[0];

export type ToBook = {
  readonly declaration: Declaration;
  /** Before the correction. */
  readonly before: Taxes;
  readonly cause: CorrectionCause;
  readonly reason: string;
  readonly concealed?: boolean;
  readonly repeat?: boolean;
  readonly electronic?: boolean;
  /** A law fell: nobody is punished for that, nor owes lateness. */
  readonly waived?: boolean;
  readonly runId?: string;
  /** When the importer asked for the correction. */
  readonly requestedOn?: PlainDate;
};

export async function bookCorrection(ctx: Ctx, asked: ToBook): Promise<readonly Correction[]> {
  const { declaration } = asked;
  const { permittedOn } = declaration;
  if (permittedOn === null) return [];
  const earlier = await sumEarlier(ctx.tx, declaration.id);
  const until = ctx.today;
  const auditNoticeOn = await findNoticeOn(ctx.tx, { traderId: declaration.traderId, permittedOn, until });
  const permit = { declarationId: declaration.id, traderId: declaration.traderId, permittedOn, until };
  const foreseenOn = await findForeseenOn(ctx.tx, permit);
  const weighed = TAX_ITEMS.flatMap((item) =>
    weigh(ctx, asked, { item, permittedOn, auditNoticeOn, foreseenOn, earlier: earlier.get(item) ?? 0n }),
  );
  const booked: Correction[] = [];
  for (const correction of weighed) if (await insertCorrection(ctx.tx, correction)) booked.push(correction);
  if (booked.length > 0) await charge(ctx, asked, booked);
  return booked;
}

type Weighing = {
  readonly item: TaxItem;
  readonly permittedOn: PlainDate;
  readonly auditNoticeOn: PlainDate | null;
  readonly foreseenOn: PlainDate | null;
  readonly earlier: Minor;
};

function weigh(ctx: Ctx, asked: ToBook, weighing: Weighing): Correction[] {
  const { item, permittedOn, auditNoticeOn, foreseenOn, earlier } = weighing;
  const { declaration, cause, waived = false } = asked;
  const before = byTaxItem(asked.before)[item];
  const additionalTax = byTaxItem(declaration.totals)[item] - before;
  if (additionalTax === 0n) return [];
  const isUp = additionalTax > 0n;
  const kind = cause === 'amended' ? 'amended' : 'reassessed';
  const dueOn = dueOf({ kind, amendedDate: ctx.today }, ctx.profile);
  const penalties = decidePenalties(
    {
      ...{
        kind,
        auditNotice: auditNoticeOn,
        amendedDate: ctx.today,
        reassessmentForeseen: foreseenOn,
        voluntary: false,
      },
      declaredTax: before - earlier > 0n ? before - earlier : 0n,
      additionalTax: isUp ? additionalTax : 0n,
      earlierAdditionalTax: earlier > 0n ? earlier : 0n,
      permitDate: permittedOn,
      due: dueOn,
      ...flagsOf(asked),
    },
    penaltyRulesFor(ctx.profile, { permitDate: permittedOn }),
  );
  const counts = isUp && !waived;
  const settled = isUp && !waived ? OPEN : { delinquency: 0n, paidOn: ctx.today, delinquencyTrace: [] };
  return [
    {
      ...ownerOf(declaration),
      id: newId<'Correction'>(),
      declarationVersion: declaration.version,
      taxItem: item,
      cause,
      declaredTax: before - earlier,
      additionalTax,
      earlierAdditionalTax: earlier,
      permittedOn,
      decidedOn: ctx.today,
      dueOn,
      auditNoticeOn,
      foreseenOn,
      timing: penalties.timing,
      ...flagsOf(asked),
      waived,
      underDeclaration: counts ? penalties.underDeclaration : 0n,
      heavy: counts ? penalties.heavy : 0n,
      penaltyTrace: counts ? penalties.trace : [],
      ...settled,
      refundInterest: isUp ? 0n : interestOn(ctx, { refund: -additionalTax, requestedOn: asked.requestedOn ?? null }),
      reason: asked.reason,
      runId: asked.runId ?? null,
      decidedAt: ctx.now,
      decidedBy: ctx.actor.name,
    },
  ];
}

const OPEN = { delinquency: null, paidOn: null, delinquencyTrace: null } as const;

const flagsOf = ({ concealed = false, repeat = false, electronic = false }: ToBook) => ({
  concealed,
  repeat,
  electronic,
});

const ownerOf = (declaration: Declaration) => ({
  declarationId: declaration.id,
  declarationNumber: numberOf(declaration),
  traderId: declaration.traderId,
  brokerId: declaration.brokerId,
  importerName: declaration.importerName,
  office: declaration.office,
});

async function charge(ctx: Ctx, { declaration, cause }: ToBook, booked: readonly Correction[]): Promise<void> {
  const { id: declarationId, version } = declaration;
  const event = `${declarationId}:${version}`;
  const underDeclaration = sumOf(booked.map((one) => one.underDeclaration));
  const heavy = sumOf(booked.map((one) => one.heavy));
  const dueOn = dueOf({ kind: 'reassessed', amendedDate: ctx.today }, ctx.profile);
  const amount = underDeclaration + heavy;
  await chargeDeclaration(ctx, {
    ...{ declarationId, amount, dueOn, kind: 'additional-duty' as const },
    reference: `additional-duty:${event}`,
  });
  const interest = sumOf(booked.map(({ refundInterest }) => refundInterest));
  await payRefundInterest(ctx, { declarationId, amount: interest, reference: `refund-interest:${event}` });
  ctx.record({
    subject: 'correction',
    subjectId: declarationId,
    type: 'audit.penalties-decided',
    version: 1,
    data: {
      ...{ declarationId, declarationVersion: version, cause },
      additionalTax: String(sumOf(booked.map(({ additionalTax }) => additionalTax))),
      underDeclaration: String(underDeclaration),
      heavy: String(heavy),
    },
  });
}
