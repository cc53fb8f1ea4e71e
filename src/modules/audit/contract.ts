/** The browser-safe door: shapes at the edge of this room. Yen travel as strings. */
import * as z from 'zod';
import { type Actor, isCustomsStaff } from '../../kernel/actor.ts';
import { TIMINGS } from './domain/timing.ts';
import { type AuditNotice, type Correction, type Foreseen, TAX_ITEMS } from './records.ts';

export { CORRECTION_KINDS, type CorrectionKind, TIMINGS, type Timing } from './domain/timing.ts';
export { TAX_ITEMS, type TaxItem } from './records.ts';

export const auditNoticeSchema = z.object({
  id: z.string(),
  importerCode: z.string(),
  importerName: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  notifiedOn: z.string(),
  purpose: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type AuditNoticeView = z.output<typeof auditNoticeSchema>;

/** The trade side does not read an officer's name. */
export const noticeView = ({ traderId: _trader, ...notice }: AuditNotice, actor: Actor): AuditNoticeView => ({
  ...notice,
  recordedBy: isCustomsStaff(actor) ? notice.recordedBy : '',
});

export const foreseenSchema = z.object({
  id: z.string(),
  importerName: z.string(),
  declarationId: z.string().nullable(),
  declarationNumber: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  foreseenOn: z.string(),
  ground: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type ForeseenView = z.output<typeof foreseenSchema>;

export const foreseenView = ({ traderId: _trader, ...foreseen }: Foreseen): ForeseenView => foreseen;

const words = z.object({ ja: z.string(), en: z.string() });
const stepSchema = z.object({
  rule: z.string(),
  title: words,
  law: words,
  inputs: z.array(z.object({ name: words, value: z.string() })),
  result: z.string(),
  note: words.optional(),
});

export const correctionViewSchema = z.object({
  id: z.string(),
  declarationId: z.string(),
  declarationNumber: z.string(),
  declarationVersion: z.number(),
  taxItem: z.enum(TAX_ITEMS),
  cause: z.enum(['amended', 'reassessed', 'correction-accepted']),
  importerName: z.string(),
  office: z.string(),
  declaredTax: z.string(),
  additionalTax: z.string(),
  permittedOn: z.string(),
  decidedOn: z.string(),
  dueOn: z.string(),
  auditNoticeOn: z.string().nullable(),
  foreseenOn: z.string().nullable(),
  timing: z.enum(TIMINGS),
  concealed: z.boolean(),
  waived: z.boolean(),
  underDeclaration: z.string(),
  heavy: z.string(),
  penaltyTrace: z.array(stepSchema),
  delinquency: z.string().nullable(),
  paidOn: z.string().nullable(),
  delinquencyTrace: z.array(stepSchema).nullable(),
  refundInterest: z.string(),
  reason: z.string(),
  decidedAt: z.string(),
  decidedBy: z.string(),
});
export type CorrectionView = z.output<typeof correctionViewSchema>;

export function correctionView(correction: Correction, actor: Actor): CorrectionView {
  const {
    traderId: _t,
    brokerId: _b,
    earlierAdditionalTax: _e,
    repeat: _r,
    electronic: _d,
    runId: _run,
    ...rest
  } = correction;
  return {
    ...rest,
    declaredTax: String(rest.declaredTax),
    additionalTax: String(rest.additionalTax),
    underDeclaration: String(rest.underDeclaration),
    heavy: String(rest.heavy),
    refundInterest: String(rest.refundInterest),
    delinquency: rest.delinquency === null ? null : String(rest.delinquency),
    penaltyTrace: rest.penaltyTrace.map(plainStep),
    delinquencyTrace: rest.delinquencyTrace?.map(plainStep) ?? null,
    decidedBy: isCustomsStaff(actor) ? rest.decidedBy : '',
  };
}

type Step = Correction['penaltyTrace'][number];
const plainStep = ({ children: _children, ...step }: Step) => ({ ...step, inputs: [...step.inputs] });
