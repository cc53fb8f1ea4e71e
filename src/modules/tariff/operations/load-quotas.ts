import * as z from 'zod';
import { compare, formatDecimal, parseDecimal, subtract, ZERO } from '../../../kernel/decimal.ts';
import { getParameter, type Parameters } from '../../../kernel/parameters.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/ids.ts';
import { insertMovements, insertQuota, lockQuota, type QuotaRow, updateQuota } from '../store-quotas.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const day = z.string().transform((text) => mustBe(parsePlainDate(text)));

/** One file of `country/<code>/quotas`. */
export const quotaFileSchema = z.strictObject({
  quota: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: words,
  law: words,
  codes: z.array(z.string().regex(/^\d{4,9}$/)).min(1),
  unit: z.string().regex(/^[A-Z0-9]{1,4}$/),
  inQuota: words,
  parameter: z.string(),
  periods: z
    .array(z.strictObject({ from: day, to: day, status: z.enum(['confirmed', 'unconfirmed']), source: z.string() }))
    .min(1),
});
export type QuotaFile = z.input<typeof quotaFileSchema>;

type Loading = { readonly parametersOn: (asOf: PlainDate) => Parameters; readonly now: Instant };

/**
 * Opens the quotas of a profile. One that is open already takes the wording and the quantity of the file: a notice that
 * raises or cuts a quota is a movement of its own, and below what is allotted the database refuses it.
 */
export async function loadQuotas(tx: Tx, files: readonly unknown[], { parametersOn, now }: Loading): Promise<void> {
  for (const file of files) {
    for (const row of rowsOf(quotaFileSchema.parse(file), parametersOn)) await openOrAdjust(tx, row, now);
  }
}

type NewQuota = Omit<QuotaRow, 'allotted'>;

function rowsOf(file: z.output<typeof quotaFileSchema>, parametersOn: Loading['parametersOn']): NewQuota[] {
  return file.periods.map(({ from, to, status, source }) => ({
    quota: file.quota,
    periodFrom: from,
    periodTo: to,
    nameJa: file.name.ja,
    nameEn: file.name.en,
    lawJa: file.law.ja,
    lawEn: file.law.en,
    noteJa: file.inQuota.ja,
    noteEn: file.inQuota.en,
    codes: file.codes,
    unit: file.unit,
    quantity: getParameter(parametersOn(from), file.parameter).value,
    status,
    source,
  }));
}

async function openOrAdjust(tx: Tx, row: NewQuota, now: Instant): Promise<void> {
  const known = await lockQuota(tx, row.quota, row.periodFrom);
  if (known === undefined) await insertQuota(tx, row, now);
  else await updateQuota(tx, row);
  const more = subtract(decimalOf(row.quantity), known ? decimalOf(known.quantity) : ZERO);
  if (compare(more, ZERO) === 0) return;
  const movement = {
    id: newId<'QuotaMovement'>(),
    kind: known === undefined ? 'open' : 'adjust',
    quota: row.quota,
    periodFrom: row.periodFrom,
    certificateId: null,
    declarationId: null,
    declarationVersion: null,
    from: 'notice',
    to: 'pool',
    quantity: formatDecimal(more),
  } as const;
  await insertMovements(tx, [movement], { at: now, by: 'profile' });
}

const decimalOf = (text: string) => mustBe(parseDecimal(text));
