// The request of an assessment: the stable contract of `./sekisho assess` (issue 2, point 6), strict, with its limits.
import * as z from 'zod';
import { claimSchema } from '../origin/contract.ts';
import { ADJUSTMENT_LIMIT, adjustmentText, decimalText, moneyText } from '../valuation/contract.ts';
import { TAX_CLASSES } from './domain/tax-rules.ts';
import { exciseGoodsList } from './excise-schema.ts';
import { schemeFields, schemeItemFields } from './scheme/scheme-fields.ts';

/** Lines of one declaration; the law sets no lower limit (NACCS itself stops at 99). */
export const ITEM_LIMIT = 999;
const words = z.strictObject({ ja: z.string().max(2000), en: z.string().max(2000) });

/** A bare decimal is short for an amount in the currency of the price. */
const costText = z.union([moneyText, decimalText]);

/** Excise of a line, whole yen; the excise room feeds it, and a what-if may. It joins the consumption-tax base (R5). */
const exciseText = z.strictObject({
  measure: z.string().min(1).max(40),
  amount: decimalText,
  law: words.optional(),
  base: z.string().max(60).optional(),
  rate: z.string().max(200).optional(),
});

export const assessmentItemSchema = z.strictObject({
  code: z.string().max(20),
  origin: z.string().max(10),
  price: moneyText.optional(),
  freight: costText.optional(),
  insurance: costText.optional(),
  adjustments: z.array(adjustmentText).max(ADJUSTMENT_LIMIT).optional(),
  quantities: z
    .array(z.strictObject({ value: decimalText, unit: z.string().max(10) }))
    .max(5)
    .default([]),
  taxClass: z.enum(TAX_CLASSES),
  /** What-if: a rate as the schedule prints one, used instead of the schedule's. */
  dutyRate: z.string().min(1).max(2000).optional(),
  /** Settled customs value in whole yen, instead of price, freight, insurance and adjustments. */
  customsValueJpy: decimalText.optional(),
  /** Facts that a conditional rate asks for, by the key that the refusal names. */
  answers: z.record(z.string().max(120), z.string().max(400)).optional(),
  otherExcises: z.array(exciseText).max(10).optional(),
  /** A preference is never applied without it. */
  claim: claimSchema.optional(),
  /** Goods that bear liquor, tobacco, petroleum and coal or gasoline tax: the tax is computed from them. */
  excises: exciseGoodsList.optional(),
  /** Who sold or made the goods abroad: some remedies are set by exporter. */
  exporter: z.string().min(1).max(200).optional(),
  ...schemeItemFields,
  /** The line is imported within a tariff quota. */
  quota: z.strictObject({ certificate: z.string().min(1).max(40) }).optional(),
});

export const assessmentRequestSchema = z.strictObject({
  asOf: z.string().max(10),
  direction: z.literal('import'),
  ...schemeFields,
  /** Delivery term of the prices (FOB, CIF …). Left out: prices as they stand, every stated cost is added. */
  terms: z.string().max(10).optional(),
  items: z.array(assessmentItemSchema).min(1).max(ITEM_LIMIT),
  /** For the whole declaration: shared by value over the lines that do not state their own. */
  freight: moneyText.optional(),
  insurance: moneyText.optional(),
  adjustments: z.array(adjustmentText).max(ADJUSTMENT_LIMIT).optional(),
  /** Exchange rates to use instead of the published ones: yen for one unit. */
  rates: z.record(z.string().max(10), decimalText).optional(),
});

export type AssessmentRequest = z.input<typeof assessmentRequestSchema>;
/** As the schema hands it on. */
export type ShapedRequest = z.output<typeof assessmentRequestSchema>;
export type AssessmentItemRequest = z.input<typeof assessmentItemSchema>;
