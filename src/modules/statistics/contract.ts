import * as z from 'zod';
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
