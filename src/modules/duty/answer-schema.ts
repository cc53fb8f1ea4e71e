// The answer of an assessment on the wire: decimals and yen travel as strings.
import * as z from 'zod';

const words = z.object({ ja: z.string(), en: z.string() });

const candidate = z.object({
  column: z.string(),
  printed: z.string(),
  canonical: z.string().nullable(),
  amount: z.string().nullable(),
  nominal: z.string().nullable(),
  chosen: z.boolean(),
  why: words,
});

const taxLine = z.object({
  measure: z.string(),
  /** What the rate is applied to: yen, or with `baseUnit` so many of that unit. */
  base: z.string(),
  baseUnit: z.string().optional(),
  /** How much of the goods, where the law measures them and not their value. */
  baseText: z.string().optional(),
  baseQuantity: z.object({ value: z.string(), unit: z.string() }).optional(),
  rate: z.string(),
  law: words,
  column: z.string().optional(),
  /** Before any rounding, on the unfloored value. */
  nominal: z.string(),
  /** As kept for the line (R3, R6, R9). */
  amount: z.string(),
  /** As it enters the next base (floored to 100). */
  forNextBase: z.string(),
  tariffEdition: z.string().optional(),
  /** Article of a relief or exemption, and what a relief took from the line. */
  relief: z.string().optional(),
  relieved: z.string().optional(),
});

const claim = z.object({
  agreement: z.string(),
  name: words,
  column: z.string(),
  rate: z.string(),
  law: words,
  proof: z.object({ needed: z.boolean(), kinds: z.array(z.string()), validityMonths: z.number() }),
  graceUntil: z.string().optional(),
});

const totals = z.object({
  customsValue: z.string(),
  duty: z.string(),
  excise: z.string(),
  consumptionTax: z.string(),
  localConsumptionTax: z.string(),
  total: z.string(),
});

export const assessmentAnswerSchema = z.object({
  asOf: z.string(),
  currency: z.string(),
  items: z.array(
    z.object({
      number: z.number(),
      code: z.string(),
      naccsDigit: z.string(),
      origin: z.string(),
      customsValue: z.string(),
      taxLines: z.array(taxLine),
      candidates: z.array(candidate),
      claim: claim.optional(),
      trace: z.array(z.unknown()).optional(),
    }),
  ),
  totals,
  /** Simplified tariff or exemption of low value: what was asked, what applies, the value held against the limit. */
  scheme: z.object({ asked: z.string(), applied: z.string(), value: z.string(), limit: z.string() }).optional(),
  trace: z.array(z.unknown()).optional(),
  flags: z.array(z.object({ kind: z.string(), pointer: z.string(), words, detail: z.string() })),
});

export type AssessmentAnswer = z.infer<typeof assessmentAnswerSchema>;
