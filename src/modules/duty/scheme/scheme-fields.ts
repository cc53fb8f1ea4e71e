// The fields of a request that low value and reliefs add (issue 3, points 4, 5 and 11).
import * as z from 'zod';
import { decimalText } from '../../valuation/contract.ts';

export const SCHEMES = ['general', 'simplified', 'de-minimis-check'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const reliefSchema = z.strictObject({
  /** Article of the Customs Tariff Act as the profile's list names it, for example `17`. */
  article: z.string().min(1).max(10),
  /** Percent of the duty, for articles that relieve a part (10, 14-2, 14-3, 18). */
  sharePercent: decimalText.optional(),
  /** Art. 11: customs value of the goods as exported, whole yen, and the day of the export permit. */
  exportedValueJpy: decimalText.optional(),
  exportedOn: z.string().max(10).optional(),
  /** Number of a document that supports the claim. */
  document: z.string().max(60).optional(),
});
export type ReliefRequest = z.output<typeof reliefSchema>;

/** Of an item. */
export const schemeItemFields = {
  /** Bought at retail abroad for the importer's own use (Art. 4-6 (2)). */
  personalUse: z.boolean().optional(),
  /** Sent as a personal gift for private use. */
  gift: z.boolean().optional(),
  /** From 2028-04-01: the seller's registration number, and the statement that it is a sale of specified low value. */
  sellerRegistration: z.string().max(40).optional(),
  specifiedLowValue: z.boolean().optional(),
  relief: reliefSchema.optional(),
};

/** Of the declaration. */
export const schemeFields = {
  scheme: z.enum(SCHEMES).optional(),
  /** Whole yen of customs value in other declarations of the same invoice, or from one sender to one addressee. */
  linkedValueJpy: decimalText.optional(),
};
