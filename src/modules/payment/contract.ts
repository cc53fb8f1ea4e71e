/** Shapes of demands, notices and the ledger on the wire; browser-safe. Yen travel as strings of digits. */
import * as z from 'zod';
import { POSTING_KINDS } from './settlement.ts';

export { CHARGE_KINDS, type ChargeKind, type ChargeView, chargeViewSchema } from './charge.ts';
export { ACCOUNTS } from './domain/entries.ts';
export { TAX_KINDS, type TaxKind } from './domain/tax-amounts.ts';
export { DUNNING_STATES, type DunningLetterView, type DunningView } from './dunning.ts';

/** Rows one page may hold. */
export const PAGE_LIMIT = 200;

export const yenSchema = z.string().regex(/^\d{1,15}$/, 'whole yen as digits');
export const accountNumberSchema = z.string().regex(/^\d{1,14}$/, 'up to 14 digits');
export const bankNameSchema = z.string().min(1).max(40);

export const bankNoticeSchema = z.strictObject({
  bank: bankNameSchema,
  noticeId: z.string().min(1).max(64),
  institutionNumber: z.string().regex(/^\d{1,8}$/),
  paymentNumber: z.string().regex(/^\d{1,24}$/),
  confirmationNumber: z.string().regex(/^\d{1,12}$/),
  amount: yenSchema,
});
export type BankNotice = z.infer<typeof bankNoticeSchema>;

export const bankNoticeAnswerSchema = z.object({
  demandId: z.string(),
  declarationNumber: z.string(),
  settledAt: z.string(),
});
export type BankNoticeAnswer = z.infer<typeof bankNoticeAnswerSchema>;

export const demandStateSchema = z.enum(['open', 'deferred', 'settled', 'cancelled']);

export const demandViewSchema = z.object({
  id: z.string(),
  declarationId: z.string(),
  declarationNumber: z.string(),
  declarationVersion: z.number(),
  kind: z.enum(['ordinary', 'amended-return', 'reassessment', 'refund']),
  traderName: z.string(),
  officeCode: z.string(),
  method: z.string(),
  amounts: z.object({
    duty: z.string(),
    excise: z.string(),
    consumptionTax: z.string(),
    localConsumptionTax: z.string(),
  }),
  total: z.string(),
  state: demandStateSchema,
  institutionNumber: z.string().nullable(),
  paymentNumber: z.string().nullable(),
  confirmationNumber: z.string().nullable(),
  debitFailure: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** Kind of deferral, the month paid together and its demand; `null` where nothing was put off. */
  deferral: z.string().nullable(),
  deferredMonth: z.string().nullable(),
  monthId: z.string().nullable(),
  overdueOn: z.string().nullable(),
  issuedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type DemandView = z.infer<typeof demandViewSchema>;

/** `next`: hand it back as `before` for the page after; absent on the last page. */
export const demandPageSchema = z.object({ demands: z.array(demandViewSchema), next: z.string().optional() });

export const ledgerPageSchema = z.object({
  postings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(POSTING_KINDS),
      reference: z.string(),
      declarationId: z.string(),
      demandId: z.string(),
      bookedOn: z.string(),
      bookedAt: z.string(),
      entries: z.array(z.object({ account: z.string(), detail: z.string(), amount: z.string() })),
    }),
  ),
  next: z.string().optional(),
});

export const pageInput = {
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
};

export const monthDemandSchema = z.object({
  id: z.string(),
  traderName: z.string(),
  month: z.string(),
  officeCode: z.string(),
  total: z.string(),
  declarationCount: z.number(),
  state: z.enum(['open', 'settled', 'cancelled']),
  institutionNumber: z.string(),
  paymentNumber: z.string(),
  confirmationNumber: z.string().nullable(),
  dueOn: z.string(),
  overdueOn: z.string().nullable(),
  issuedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type MonthDemandView = z.infer<typeof monthDemandSchema>;

export const statementSchema = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(POSTING_KINDS),
      declarationId: z.string(),
      declarationNumber: z.string(),
      bookedOn: z.string(),
      bookedAt: z.string(),
      amount: z.string(),
      balance: z.string(),
    }),
  ),
  next: z.string().optional(),
});
export type Statement = z.infer<typeof statementSchema>;
