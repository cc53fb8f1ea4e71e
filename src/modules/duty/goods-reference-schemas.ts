// Excises, remedies and quota certificates on the wire: they travel as they are.
import * as z from 'zod';
import type { QuotaStanding } from '../tariff/contract.ts';
import { EXCISE_UNITS, type ExciseClass } from './domain/excise/excise-class.ts';
import { CIRCUMVENTIONS, REMEDY_KINDS, REMEDY_WAYS, type Remedy } from './domain/remedy/remedy.ts';

const words = z.object({ ja: z.string(), en: z.string() });
const texts = z.array(z.string());
const covered = z.object({ include: texts, exclude: texts });

export const exciseClassesSchema = z.array(
  z.object({
    kind: z.string(),
    class: z.string(),
    name: words,
    measure: z.string(),
    unit: z.enum(EXCISE_UNITS),
    rates: texts,
    strength: z.object({ base: z.string(), perDegree: z.string() }).optional(),
    belowStrength: z.string().optional(),
    conversion: z.string().optional(),
    headings: texts,
    alsoHeadings: texts,
  }),
);

export const remediesSchema = z.array(
  z.object({
    code: z.string(),
    kind: z.enum(REMEDY_KINDS),
    how: z.enum(REMEDY_WAYS),
    name: words,
    law: words,
    products: covered,
    origins: covered,
    columns: texts.optional(),
    exporters: z.array(z.object({ names: texts, rate: z.string(), isInvented: z.literal(true).optional() })),
    rate: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    status: z.enum(['confirmed', 'unconfirmed', 'derived', 'demonstration']),
    extends: z.object({ code: z.string(), way: z.enum(CIRCUMVENTIONS) }).optional(),
  }),
);

export const quotaStandingsSchema = z.record(
  z.string(),
  z.object({
    certificate: z.string(),
    quota: z.string(),
    codes: texts,
    unit: z.string(),
    remaining: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    holder: z.string().optional(),
    isCritical: z.boolean().optional(),
  }),
);

/** An optional field that zod reads may be there and undefined; ours is there or not. */
export const readExcisesAnswer = (rows: z.output<typeof exciseClassesSchema>): ExciseClass[] =>
  rows.map(({ strength, belowStrength, conversion, ...row }) => ({
    ...row,
    ...(strength ? { strength } : {}),
    ...(belowStrength ? { belowStrength } : {}),
    ...(conversion ? { conversion } : {}),
  }));

export const readRemediesAnswer = (rows: z.output<typeof remediesSchema>): Remedy[] =>
  rows.map(({ columns, extends: of, exporters, ...row }) => ({
    ...row,
    exporters: exporters.map(({ names, rate, isInvented }) => ({ names, rate, ...(isInvented ? { isInvented } : {}) })),
    ...(columns ? { columns } : {}),
    ...(of ? { extends: of } : {}),
  }));

export const readQuotasAnswer = (quotas: z.output<typeof quotaStandingsSchema>): Record<string, QuotaStanding> =>
  Object.fromEntries(
    Object.entries(quotas).map(([number, { holder, isCritical, ...standing }]) => [
      number,
      { ...standing, ...(holder ? { holder } : {}), ...(isCritical === undefined ? {} : { isCritical }) },
    ]),
  );
