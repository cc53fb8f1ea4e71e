import * as z from 'zod';
import type { TariffLine } from './domain/tariff-line.ts';

/** Shapes of the room's answers and questions on the wire; every limit of the edge stands here. */
export const SEARCH_LIMIT = { query: 100, perPage: 100, offset: 10_000 } as const;
export const RATE_TEXTS_LIMIT = 500;
export const CODES_LIMIT = 999;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.object({ ja: z.string(), en: z.string() });

export const rateColumnsSchema = z.object({
  general: z.string().optional(),
  temporary: z.string().optional(),
  wto: z.string().optional(),
  gsp: z.string().optional(),
  ldc: z.string().optional(),
  epa: z.record(z.string(), z.string()),
});

export const tariffLineSchema = z.object({
  code: z.string().regex(/^\d{9}$/),
  naccsDigit: z.string().regex(/^[0-6EX]$/),
  description: z.object({ ja: z.string(), en: z.string().nullable() }),
  path: z.array(z.string()),
  units: z.tuple([z.string().nullable(), z.string().nullable()]),
  unitQualifiers: z.tuple([z.string().nullable(), z.string().nullable()]),
  laws: z.array(z.string()),
  rates: rateColumnsSchema,
  variants: z.array(z.object({ season: z.string(), description: z.string(), rates: rateColumnsSchema })),
  validFrom: day,
  validTo: day.nullable(),
  edition: z.string(),
});

/** Once a line has passed the schema its texts are the branded ones of the domain. */
export const parseTariffLine = (source: unknown): TariffLine => tariffLineSchema.parse(source) as unknown as TariffLine;

export const searchQuestionSchema = z.strictObject({
  query: z.string().max(SEARCH_LIMIT.query),
  asOf: z.string().max(10).optional(),
  limit: z.coerce.number().int().min(1).max(SEARCH_LIMIT.perPage).default(20),
  offset: z.coerce.number().int().min(0).max(SEARCH_LIMIT.offset).default(0),
});

export const searchAnswerSchema = z.object({
  asOf: day,
  total: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
  lines: z.array(tariffLineSchema),
});

export const asOfQuestionSchema = z.strictObject({ asOf: z.string().max(10).optional() });

export const lineAnswerSchema = z.object({ asOf: day, line: tariffLineSchema, history: z.array(tariffLineSchema) });

export const chaptersAnswerSchema = z.object({
  asOf: day,
  chapters: z.array(
    z.object({
      chapter: z.string(),
      section: z.number().int().nullable(),
      title: words.nullable(),
      lineCount: z.number().int(),
    }),
  ),
});

export const branchesAnswerSchema = z.object({
  asOf: day,
  branches: z.array(
    z.object({
      prefix: z.string(),
      lineCount: z.number().int(),
      name: z.string().nullable(),
      examples: z.array(z.object({ ja: z.string(), en: z.string().nullable() })),
    }),
  ),
});

export const importQuestionSchema = z.strictObject({
  edition: z.string().min(1).max(60),
  validFrom: z.string().max(10),
  source: z.string().min(1).max(200),
  /** The schedule in the flat format: one JSON object per line. Over HTTP the limit of a request's body comes first. */
  schedule: z.string().max(64_000_000),
  readableOnly: z.boolean().default(false),
});

export const importAnswerSchema = z.object({
  edition: z.string(),
  validFrom: day,
  lineCount: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** All of them on the command line; over HTTP the first 200. */
  refused: z.array(z.object({ code: z.string(), pointer: z.string(), what: words, fix: words })),
  refusedCount: z.number().int(),
  unreadRates: z.array(z.string()),
  unreadRateCount: z.number().int(),
  isRepeated: z.boolean(),
});

export const editionSchema = z.object({
  name: z.string(),
  validFrom: day,
  source: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  lineCount: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  refused: z.number().int(),
});

export const editionsAnswerSchema = z.object({ editions: z.array(editionSchema) });

export const editionDiffSchema = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(
    z.object({
      code: z.string(),
      changes: z.array(z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
  unchanged: z.number().int(),
  byColumn: z.record(z.string(), z.number().int()),
});

export const rateTextsQuestionSchema = z.strictObject({
  rates: z.array(z.string().max(2000)).min(1).max(RATE_TEXTS_LIMIT),
});

export const rateTextsAnswerSchema = z.object({
  rates: z.array(
    z.union([
      z.object({ ok: z.literal(true), form: z.string(), canonical: z.string() }),
      z.object({ ok: z.literal(false), lookUp: z.literal(true), reason: words }),
    ]),
  ),
});

export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
export type LineAnswer = z.infer<typeof lineAnswerSchema>;
export type ChaptersAnswer = z.infer<typeof chaptersAnswerSchema>;
export type BranchesAnswer = z.infer<typeof branchesAnswerSchema>;
export type EditionsAnswer = z.infer<typeof editionsAnswerSchema>;
export type WireTariffLine = z.infer<typeof tariffLineSchema>;
