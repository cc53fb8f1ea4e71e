// What the questions of this room answer. The trader sees their own declaration; customs sees also whose desk
// it came from.
import * as z from 'zod';
import { assessmentAnswerSchema } from '../duty/contract.ts';
import { declarationContentSchema } from './content-schema.ts';
import { COMMANDS, type DeclarationCommand } from './domain/lifecycle.ts';
import { receiptSchema, stateSchema, totalsSchema } from './receipt.ts';

const commandSchema = z.enum(COMMANDS as readonly [DeclarationCommand, ...DeclarationCommand[]]);
const words = z.object({ ja: z.string(), en: z.string() });

export const listRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  state: stateSchema,
  category: z.number().nullable(),
  condition: z.string(),
  office: z.string(),
  importerCode: z.string(),
  importerName: z.string(),
  consignorName: z.string(),
  /** Description of the first goods item; `itemCount` tells how many there are. */
  goods: z.string(),
  itemCount: z.number(),
  customsValue: z.string(),
  duty: z.string(),
  /** Duty, excises and taxes together. */
  total: z.string(),
  lodgedOn: z.string().nullable(),
  permittedOn: z.string().nullable(),
  carriedInOn: z.string().nullable(),
  /** Paid under a payment number; what it waits for now is not the payer. */
  taxPaidOn: z.string().nullable(),
  registeredAt: z.string(),
  lodgedAt: z.string().nullable(),
  changedAt: z.string(),
  rowVersion: z.number(),
});
export type ListRow = z.output<typeof listRowSchema>;

export const declarationListSchema = z.object({
  rows: z.array(listRowSchema),
  /** To be sent back for the next page; `null` on the last. */
  nextCursor: z.string().nullable(),
  /** How many there are by state, under the same filters except the state. */
  counts: z.record(z.string(), z.number()).optional(),
});
export type DeclarationList = z.output<typeof declarationListSchema>;

export const versionSummarySchema = z.object({
  version: z.number(),
  cause: z.string(),
  branch: z.number(),
  reason: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  total: z.string().nullable(),
});

export const declarationViewSchema = receiptSchema.extend({
  office: z.string(),
  importerCode: z.string(),
  importerName: z.string(),
  traderId: z.string().nullable(),
  brokerId: z.string().nullable(),
  registeredAt: z.string(),
  lodgedAt: z.string().nullable(),
  carriedInOn: z.string().nullable(),
  /** Paid under a payment number; what it waits for now is not the payer. */
  taxPaidOn: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  amendmentCount: z.number(),
  correction: z.enum(['requested', 'accepted', 'rejected']).nullable(),
  historical: z.boolean(),
  changedAt: z.string(),
  changedBy: z.string(),
  /** What this reader may do now; drives the buttons. */
  commands: z.array(commandSchema),
  isDeclarant: z.boolean(),
  content: declarationContentSchema,
  assessment: assessmentAnswerSchema.nullable(),
  versions: z.array(versionSummarySchema),
  /** A correction that customs has not decided yet. */
  requested: z.object({ version: z.number(), content: declarationContentSchema, totals: totalsSchema }).nullable(),
});
export type DeclarationView = z.output<typeof declarationViewSchema>;

export const historyEntrySchema = z.object({
  sequence: z.number(),
  type: z.string(),
  at: z.string(),
  /** Officers are shown to traders by their role, not by their name. */
  actor: z.object({ name: z.string(), role: z.string() }),
  data: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.output<typeof historyEntrySchema>;

export const versionDiffSchema = z.object({
  before: z.number(),
  after: z.number(),
  fields: z.array(
    z.object({
      pointer: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  money: z.array(z.object({ name: z.string(), before: z.string(), after: z.string(), difference: z.string() })),
});
export type VersionDiff = z.output<typeof versionDiffSchema>;

export const faultSchema = z.object({
  code: z.string(),
  pointer: z.string(),
  what: words,
  fix: words,
  law: words.exactOptional(),
});

export const checkAnswerSchema = z.object({
  ok: z.boolean(),
  refusals: z.array(faultSchema),
  warnings: z.array(faultSchema),
  assessment: assessmentAnswerSchema.nullable(),
  /** Papers that customs is likely to ask for. */
  documents: z.array(z.object({ key: z.string(), words, why: words })),
});
export type CheckAnswer = z.output<typeof checkAnswerSchema>;

export const draftSchema = z.object({
  id: z.string(),
  title: z.string(),
  content: z.record(z.string(), z.unknown()),
  basedOnVersion: z.number().nullable(),
  rowVersion: z.number(),
  savedAt: z.string(),
  savedBy: z.string(),
});
export type DraftView = z.output<typeof draftSchema>;

export const draftSummarySchema = draftSchema.omit({ content: true });

export const deskSchema = z.object({
  drafts: z.array(draftSummarySchema),
  waitingForMe: z.array(listRowSchema),
  waitingForCustoms: z.array(listRowSchema),
  toPay: z.array(listRowSchema),
  /** Examined, nothing to pay (any more), not carried in yet. */
  waitingForGoods: z.array(listRowSchema),
  recentlyPermitted: z.array(listRowSchema),
});
export type Desk = z.output<typeof deskSchema>;
