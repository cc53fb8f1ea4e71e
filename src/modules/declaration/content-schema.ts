// What an import declaration may carry over the wire: strict, with limits. The same schema in the form, the API and the
// CLI. Whether the content is right is decided by `domain/validate.ts`.
import * as z from 'zod';
import { exciseGoodsList, SCHEMES, schemeItemFields } from '../duty/contract.ts';
import { claimSchema } from '../origin/contract.ts';
import { ADJUSTMENT_LIMIT, adjustmentText, decimalText, moneyText } from '../valuation/contract.ts';
import type { DeclarationContent as DomainContent } from './domain/declaration-content.ts';
import { hasNull } from './has-null.ts';

/** Hard stop of the wire; the lawful limit is the parameter `declaration.line-limit`. */
export const ITEM_LIMIT = 999;
export const BILL_LIMIT = 5;

const code = (longest: number) => z.string().max(longest);
const text = (longest: number) => z.string().max(longest);
const cost = z.union([moneyText, decimalText]);
const quantity = z.strictObject({ value: decimalText, unit: code(10) });

const otherLawSchema = z.strictObject({
  law: code(10),
  certificate: z.strictObject({ type: code(10).optional(), number: text(60) }).optional(),
  notApplicable: text(200).optional(),
});

export const goodsItemSchema = z.strictObject({
  code: code(20),
  description: text(200),
  origin: code(10),
  originProof: code(10).optional(),
  price: moneyText.optional(),
  freight: cost.optional(),
  insurance: cost.optional(),
  adjustments: z.array(adjustmentText).max(ADJUSTMENT_LIMIT).optional(),
  quantities: z.array(quantity).max(5).default([]),
  taxClass: z.enum(['standard', 'reduced']),
  dutyRate: z.string().min(1).max(2000).optional(),
  customsValueJpy: decimalText.optional(),
  answers: z.record(z.string().max(120), z.string().max(400)).optional(),
  otherExcises: z
    .array(z.strictObject({ measure: z.string().min(1).max(40), amount: decimalText }))
    .max(6)
    .optional(),
  /** Goods that bear an excise, the exporter abroad, the certificate of tariff quota: as `duty` asks for them. */
  excises: exciseGoodsList.optional(),
  exporter: z.string().min(1).max(200).optional(),
  quota: z.strictObject({ certificate: z.string().min(1).max(40) }).optional(),
  /** Low value, personal use, registered seller and relief: as the assessment asks for them. */
  ...schemeItemFields,
  /** A preference; without it none is applied. */
  claim: claimSchema.optional(),
  otherLaws: z.array(otherLawSchema).max(20).optional(),
  /** Numbers of the importer's own advance rulings (JKB, JKO, JKH). */
  rulings: z
    .strictObject({ classification: code(20).optional(), origin: code(20).optional(), valuation: code(20).optional() })
    .optional(),
});

const importerSchema = z.strictObject({
  code: code(30),
  name: text(200),
  postcode: text(10).optional(),
  address: text(300).optional(),
  telephone: text(20).optional(),
});

const transportSchema = z.strictObject({
  mode: z.enum(['sea', 'air']),
  billNumbers: z.array(z.string().min(1).max(35)).min(1).max(BILL_LIMIT),
  vessel: text(60).optional(),
  callSign: text(9).optional(),
  arrivedOn: code(10).optional(),
  loadingPort: code(5).optional(),
  dischargePort: code(5).optional(),
  containers: z.int().min(0).max(999).optional(),
});

const fields = z.strictObject({
  declarationKind: code(1).default('C'),
  destinationKind: code(1).optional(),
  office: code(2),
  section: code(2).optional(),
  plannedOn: code(10).optional(),
  importer: importerSchema,
  consignor: z.strictObject({ name: text(200), address: text(300).optional(), country: code(2).optional() }),
  transport: transportSchema,
  bondedPlace: code(5),
  packages: z.strictObject({ count: z.int().min(0).max(99_999_999), unit: code(4) }).optional(),
  grossMass: quantity.optional(),
  marks: text(200).optional(),
  invoiceNumber: text(60).optional(),
  scheme: z.enum(SCHEMES).optional(),
  terms: code(10).optional(),
  freight: moneyText.optional(),
  insurance: moneyText.optional(),
  adjustments: z.array(adjustmentText).max(ADJUSTMENT_LIMIT).optional(),
  paymentMethod: code(10).default('MPN'),
  paymentAccount: text(14).optional(),
  /** The guarantee that a deferral is to stand on; left out: whichever serves. */
  guarantee: text(20).optional(),
  delivery: z.strictObject({ name: text(200), address: text(300) }).optional(),
  mailOrder: z.boolean().optional(),
  platform: z.strictObject({ code: code(20).optional(), name: text(100).optional() }).optional(),
  remarks: text(500).optional(),
  reference: text(35).optional(),
  items: z.array(goodsItemSchema).min(1).max(ITEM_LIMIT),
});

export const declarationContentSchema = fields.refine((content) => !hasNull(content), 'no U+0000');

export type DeclarationContent = z.output<typeof declarationContentSchema>;
export type DeclarationContentInput = z.input<typeof declarationContentSchema>;

// The pure rules read the domain's own type; this line stops compiling when the two drift apart.
export const asDomain = (content: DeclarationContent): DomainContent => content;
