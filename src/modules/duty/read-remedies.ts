// The measures of the country profile (`remedies/*.yaml`): each with its products, origins, exporters and dated rates.
import * as z from 'zod';
import { CIRCUMVENTIONS, REMEDY_KINDS, REMEDY_WAYS, type Remedy } from './domain/remedy/remedy.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const status = z.enum(['confirmed', 'unconfirmed', 'derived', 'demonstration']);
const prefixes = z.array(z.string().regex(/^\d{2,9}$/));
const countries = z.array(z.string().regex(/^[A-Z]{2}$/));

const period = z.strictObject({
  from: day,
  to: day.nullable(),
  /** When the measure was of another kind at first, as a provisional duty is. */
  kind: z.enum(REMEDY_KINDS).optional(),
  /** Left out by a measure that extends another: the rate of that one. */
  rate: z.string().min(1).optional(),
  status,
  source: z.string().min(1),
  exporters: z
    .array(z.strictObject({ names: z.array(z.string().min(1)).min(1), rate: z.string().min(1), status }))
    .optional(),
});

const measure = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{3,60}$/),
  kind: z.enum(REMEDY_KINDS),
  name: words,
  law: words,
  note: z.string().optional(),
  how: z.enum(REMEDY_WAYS),
  products: z.strictObject({ include: prefixes.min(1), exclude: prefixes }),
  origins: z.strictObject({ include: countries, exclude: countries }),
  columns: z.array(z.string().min(1)).optional(),
  extends: z.strictObject({ code: z.string(), way: z.enum(CIRCUMVENTIONS) }).optional(),
  periods: z.array(period).min(1),
  /** Given: the measure sleeps until one of these rows covers the day. */
  triggers: z.array(z.strictObject({ from: day, to: day, status, source: z.string().min(1) })).optional(),
});

export type RemedyFile = z.output<typeof measure>;

/** A malformed measure is a broken profile and throws. */
export const readRemedyFile = (content: unknown): RemedyFile => measure.parse(content);

type Dated = { readonly from: string; readonly to: string | null };
const covers = ({ from, to }: Dated, asOf: string): boolean => from <= asOf && (to === null || asOf <= to);

/** The measures in force on the day. */
export const remediesInForce = (files: readonly RemedyFile[], asOf: string): Remedy[] =>
  files.filter((file) => isAwake(file, asOf)).flatMap((file) => remedyOn(file, files, asOf) ?? []);

/** Those that would apply on the day if somebody had set them off: a trigger of the register may. */
export const remediesAsleep = (files: readonly RemedyFile[], asOf: string): Remedy[] =>
  files.filter((file) => !isAwake(file, asOf)).flatMap((file) => remedyOn(file, files, asOf) ?? []);

const isAwake = ({ triggers }: RemedyFile, asOf: string): boolean =>
  triggers === undefined || triggers.some((one) => covers(one, asOf));

function remedyOn(
  { periods, triggers: _triggers, note: _note, columns, extends: of, ...file }: RemedyFile,
  files: readonly RemedyFile[],
  asOf: string,
): Remedy | undefined {
  const now = periods.find((one) => covers(one, asOf));
  // What extends another stands and falls with it.
  const extended = of && files.find(({ code }) => code === of.code)?.periods.find((one) => covers(one, asOf));
  if (now === undefined || (of !== undefined && extended === undefined)) return undefined;
  const rate = now.rate ?? extended?.rate;
  if (rate === undefined) throw new Error(`The measure ${file.code} has no rate on ${asOf}`);
  const exporters = now.exporters ?? extended?.exporters ?? [];
  return {
    ...file,
    ...(columns ? { columns } : {}),
    ...(of ? { extends: of } : {}),
    kind: now.kind ?? file.kind,
    rate,
    exporters: exporters.map(({ names, rate: own, status: mark }) => ({
      names,
      rate: own,
      ...(mark === 'demonstration' ? { isInvented: true as const } : {}),
    })),
    from: now.from,
    to: now.to,
    status: now.status,
  };
}
