/** Shapes of obligations and drawback claims on the wire; browser-safe. Yen and quantities travel as text. */
import * as z from 'zod';
import { OBLIGATION_STATES, REPORT_KINDS, REPORT_STATES } from './domain/obligation.ts';

export {
  LIFECYCLE,
  mayReport,
  OBLIGATION_STATES,
  REPORT_KINDS,
  REPORT_STATES,
  type ReportKind,
} from './domain/obligation.ts';

export const PAGE_LIMIT = 200;
export const DRAWBACK_STATES = ['REQUESTED', 'GRANTED', 'REJECTED'] as const;

export const obligationSchema = z.object({
  id: z.string(),
  declarationId: z.string(),
  declarationNumber: z.string(),
  itemNumber: z.number(),
  article: z.string(),
  followUp: z.string(),
  traderName: z.string(),
  officeCode: z.string(),
  code: z.string(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  /** Confirmed, or its tax demanded. */
  accounted: z.string(),
  /** Reported and waiting for an officer. */
  pending: z.string(),
  duty: z.string(),
  consumptionTax: z.string(),
  localConsumptionTax: z.string(),
  security: z.enum(['not-needed', 'held', 'missing']),
  permittedOn: z.string(),
  dueOn: z.string(),
  extended: z.boolean(),
  state: z.enum(OBLIGATION_STATES),
  collected: z.string(),
  /** Below zero: overdue. */
  daysLeft: z.number(),
});
export type ObligationView = z.infer<typeof obligationSchema>;

export const reportSchema = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  quantity: z.string(),
  happenedOn: z.string(),
  evidence: z.string(),
  reportedBy: z.string(),
  reportedAt: z.string(),
  state: z.enum(REPORT_STATES),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type ReportView = z.infer<typeof reportSchema>;

export const claimSchema = z.object({
  id: z.string(),
  declarationId: z.string(),
  declarationNumber: z.string(),
  itemNumber: z.number(),
  article: z.string(),
  traderName: z.string(),
  amount: z.string(),
  evidence: z.string(),
  happenedOn: z.string(),
  state: z.enum(DRAWBACK_STATES),
  granted: z.string(),
  reason: z.string().nullable(),
  claimedAt: z.string(),
  decidedAt: z.string().nullable(),
});
export type ClaimView = z.infer<typeof claimSchema>;
