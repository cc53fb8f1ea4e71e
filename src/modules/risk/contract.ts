// Shapes at the edge; browser-safe. Who writes rules in the office sees the same check as the server makes.
import * as z from 'zod';
import { CEL_LENGTH_LIMIT } from './domain/cel.ts';
import { RULE_STATES } from './domain/rule-lifecycle.ts';

export { CEL_LENGTH_LIMIT, type CelFault, compileCel } from './domain/cel.ts';
export {
  allowedRuleCommands,
  RULE_COMMANDS,
  RULE_STATES,
  type RuleCommand,
  type RuleState,
} from './domain/rule-lifecycle.ts';
export { type Category, FULL_WEIGHT } from './domain/select-channel.ts';
export { type RiskRow, VARIABLES, type Variable } from './domain/variables.ts';

/** More active rules than this and every lodging would feel it. */
export const RULE_LIMIT = 500;
export const TEST_RUN_LIMIT = 2000;

const day = z.iso.date();
const words = z.strictObject({ ja: z.string().trim().min(1).max(400), en: z.string().trim().min(1).max(400) });
const because = z.string().trim().min(1).max(1000);

export const ruleTextSchema = z.strictObject({
  cel: z
    .string()
    .trim()
    .min(1)
    .max(CEL_LENGTH_LIMIT + 1),
  reason: words,
  category: z.union([z.literal(2), z.literal(3)]),
  weight: z.int().min(1).max(200).default(100),
  activeFrom: day.optional(),
  activeTo: day.nullable().default(null),
});
export type RuleText = z.output<typeof ruleTextSchema>;

export const draftRuleSchema = ruleTextSchema.extend({ name: z.string().trim().min(1).max(80) });
export const editRuleSchema = ruleTextSchema.extend({ id: z.uuid(), changedAt: z.iso.datetime().optional() });
export const ruleIdSchema = z.strictObject({ id: z.uuid() });
export const checkRuleSchema = z.strictObject({ cel: z.string().max(10_000) });
export const testRuleSchema = z.strictObject({
  id: z.uuid(),
  limit: z.coerce.number().int().min(1).max(TEST_RUN_LIMIT).default(500),
  from: day.optional(),
  to: day.optional(),
});
export const activateRuleSchema = z.strictObject({ id: z.uuid(), changedAt: z.iso.datetime().optional() });
export const retireRuleSchema = z.strictObject({ id: z.uuid(), because });
export const listRulesSchema = z.strictObject({ state: z.enum(RULE_STATES).optional() });
export const selectionAskedSchema = z.strictObject({ id: z.uuid() });
export const disputeSchema = z.strictObject({ id: z.uuid(), ruleId: z.uuid().optional(), because });
export const randomShareSchema = z.strictObject({
  /** In 1/10,000 of all declarations. */
  documents: z.int().min(0).max(10_000),
  physical: z.int().min(0).max(10_000),
  because,
});

export const testRunSchema = z.object({
  at: z.string(),
  by: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  declarations: z.number(),
  hits: z.number(),
  errors: z.number(),
  /** Hits in 1/10,000 of the declarations looked at. */
  hitShare: z.number(),
  /** What would have been decided with this rule alone, and what had been decided, by category. */
  before: z.record(z.string(), z.number()),
  after: z.record(z.string(), z.number()),
  sample: z.array(z.object({ declarationId: z.string(), items: z.array(z.number()), outcome: z.string() })),
});
export type TestRun = z.output<typeof testRunSchema>;

export const ruleVersionSchema = z.object({
  version: z.number(),
  state: z.enum(RULE_STATES),
  cel: z.string(),
  reason: z.object({ ja: z.string(), en: z.string() }),
  category: z.number(),
  weight: z.number(),
  activeFrom: z.string(),
  activeTo: z.string().nullable(),
  writtenBy: z.string(),
  writtenAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  test: testRunSchema.nullable(),
  retiredBecause: z.string().nullable(),
  allowed: z.array(z.string()),
});
export type RuleVersionView = z.output<typeof ruleVersionSchema>;

export const ruleRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  current: ruleVersionSchema,
  /** The version in force when a newer draft stands beside it. */
  activeVersion: z.number().nullable(),
  hits: z.number(),
  hits30Days: z.number(),
  errors: z.number(),
  disputes: z.number(),
});
export type RuleRow = z.output<typeof ruleRowSchema>;
export const ruleListSchema = z.object({ rules: z.array(ruleRowSchema), selections30Days: z.number() });
export const ruleViewSchema = ruleRowSchema.extend({ versions: z.array(ruleVersionSchema) });

export const selectionViewSchema = z.object({
  declarationId: z.string(),
  selections: z.array(
    z.object({
      sequence: z.number(),
      at: z.string(),
      trigger: z.string(),
      category: z.number(),
      byRules: z.number(),
      byDraw: z.number(),
      lowered: z.boolean(),
      aeo: z.boolean(),
      draw: z.object({ drawn: z.number(), documents: z.number(), physical: z.number() }),
      findings: z.array(
        z.object({
          ruleId: z.string(),
          version: z.number(),
          name: z.string(),
          reason: z.object({ ja: z.string(), en: z.string() }),
          category: z.number(),
          weight: z.number(),
          cel: z.string(),
          outcome: z.string(),
          items: z.array(z.number()),
          detail: z.string().nullable(),
        }),
      ),
    }),
  ),
  disputes: z.array(
    z.object({
      ruleId: z.string().nullable(),
      because: z.string(),
      saidBy: z.string(),
      saidAt: z.string(),
      sequence: z.number(),
    }),
  ),
});
export type SelectionView = z.output<typeof selectionViewSchema>;
