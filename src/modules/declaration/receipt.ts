import * as z from 'zod';
import { totalsText } from './domain/declaration-record.ts';
import { type DeclarationState, STATES } from './domain/lifecycle.ts';
import { type Declaration, numberOf } from './record.ts';

export const totalsSchema = z.object({
  customsValue: z.string(),
  duty: z.string(),
  excise: z.string(),
  consumptionTax: z.string(),
  localConsumptionTax: z.string(),
  total: z.string(),
});

export const stateSchema = z.enum(STATES as readonly [DeclarationState, ...DeclarationState[]]);

/** What a declarant gets back from every act: where the declaration stands now. */
export const receiptSchema = z.object({
  id: z.string(),
  /** Eleven digits. */
  number: z.string(),
  state: stateSchema,
  condition: z.string(),
  category: z.number().nullable(),
  version: z.number(),
  /** To be sent back with the next act. */
  rowVersion: z.number(),
  lodgedOn: z.string().nullable(),
  queuedUntil: z.string().nullable(),
  permittedOn: z.string().nullable(),
  permitNumber: z.string().nullable(),
  totals: totalsSchema,
});

export type Receipt = z.output<typeof receiptSchema>;

export const receiptOf = (declaration: Declaration): Receipt => ({
  id: declaration.id,
  number: numberOf(declaration),
  state: declaration.state,
  condition: declaration.condition,
  category: declaration.category,
  version: declaration.version,
  rowVersion: declaration.rowVersion,
  lodgedOn: declaration.lodgedOn,
  queuedUntil: declaration.queuedUntil,
  permittedOn: declaration.permittedOn,
  permitNumber: declaration.permitNumber,
  totals: totalsText(declaration.totals),
});
