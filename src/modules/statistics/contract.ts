import * as z from 'zod';
import { declarationStateSchema, HISTORY_STAGES } from '../declaration/contract.ts';
import { NUMBER_STYLES } from './domain/data-row.ts';

export { DATA_COLUMNS, NUMBER_STYLES, type NumberStyle } from './domain/data-row.ts';

export const DATA_FORMATS = ['csv', 'parquet'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Over HTTP the file is built in memory; more rows than this are for the command line. */
export const ROWS_OVER_HTTP = 200_000;

export const exportDataSchema = z.strictObject({
  format: z.enum(DATA_FORMATS).default('csv'),
  /** First and last day of lodging, inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  numbers: z.enum(NUMBER_STYLES).default('plain'),
  /** Source 5: the data may be used for the ministry's administration and for statistical research, nothing else. */
  purpose: z.enum(['administration', 'statistics']).default('statistics'),
});

/** Days of one answer of the desk's figures. */
export const FIGURES_DAYS_LIMIT = 366;
export const AGE_BANDS = ['under4', 'under24', 'under72', 'over72'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
/** Where one band ends and the next begins. */
export const BAND_HOURS = [4, 24, 72] as const;

export const deskFiguresSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** `null`: all offices. */
  office: z.string().nullable(),
  /** Of the declarations lodged in the period: how many, how many of them permitted by now, what they carry. */
  lodged: z.number(),
  permitted: z.number(),
  customsValue: z.string(),
  total: z.string(),
  /** `null`: not decided yet. */
  categories: z.array(z.object({ category: z.number().nullable(), count: z.number() })),
  states: z.array(z.object({ state: declarationStateSchema, count: z.number() })),
  /** What waits for an officer now, whenever it was lodged. */
  waiting: z.array(z.object({ age: z.enum(AGE_BANDS), count: z.number() })),
  /** Milliseconds in each stage, of those permitted; `category` is null for all together. */
  times: z.array(
    z.object({
      stage: z.enum(HISTORY_STAGES),
      category: z.number().nullable(),
      count: z.number(),
      median: z.number(),
      p90: z.number(),
    }),
  ),
});
export type DeskFigures = z.output<typeof deskFiguresSchema>;
