// The facts this room publishes. Each leads its declaration along one command of the lifecycle; later rooms react to
// them, and folding them gives the stored row (`domain/fold-facts.ts`).
import * as z from 'zod';

export const SUBJECT = 'declaration';
export const FACT_VERSION = 1;

const totals = z.object({
  customsValue: z.string(),
  duty: z.string(),
  excise: z.string(),
  consumptionTax: z.string(),
  localConsumptionTax: z.string(),
  total: z.string(),
});

const numbered = z.object({ version: z.number(), branch: z.number() });
const moneyVersion = numbered.extend({ totals });

export const factSchemas = {
  'declaration.registered': numbered.extend({ number: z.string(), office: z.string(), importerCode: z.string() }),
  'declaration.edited': numbered,
  'declaration.queued': z.object({ until: z.string() }),
  'declaration.unqueued': z.object({ reasons: z.array(z.string()) }),
  'declaration.lodged': moneyVersion.extend({
    condition: z.string(),
    lodgedOn: z.string(),
    wasPreliminary: z.boolean(),
    command: z.string(),
  }),
  'declaration.preliminary-lodged': moneyVersion.extend({ condition: z.string(), lodgedOn: z.string() }),
  'declaration.changed': moneyVersion.extend({ reason: z.string(), wasState: z.string() }),
  'declaration.channel-assigned': z.object({ category: z.number() }),
  'declaration.category-raised': z.object({ category: z.number(), reason: z.string() }),
  'declaration.examination-ended': z.object({ automatic: z.boolean() }),
  'declaration.tax-due': z.object({}),
  'declaration.tax-paid': z.object({ paidOn: z.string() }),
  'declaration.goods-arrived': z.object({ carriedInOn: z.string() }),
  'declaration.permitted': z.object({ permitNumber: z.string(), permittedOn: z.string() }),
  'declaration.withdrawn': z.object({ reason: z.string(), note: z.string(), wasState: z.string() }),
  'declaration.amended': moneyVersion.extend({ reason: z.string(), previousTotals: totals }),
  'declaration.reassessed': moneyVersion.extend({
    reason: z.string(),
    previousTotals: totals,
    fraud: z.boolean(),
  }),
  'declaration.correction-requested': moneyVersion.extend({ reason: z.string() }),
  'declaration.correction-accepted': moneyVersion.extend({ note: z.string(), previousTotals: totals }),
  'declaration.correction-rejected': z.object({ reason: z.string() }),
  'declaration.history-loaded': moneyVersion.extend({
    number: z.string(),
    lodgedOn: z.string(),
    permittedOn: z.string(),
    permitNumber: z.string(),
    source: z.string(),
  }),
} as const satisfies Record<string, z.ZodType>;

export type DeclarationFactType = keyof typeof factSchemas;
export type DeclarationFactData<T extends DeclarationFactType> = z.output<(typeof factSchemas)[T]>;
