// What is tried out (or put right) in bulk: another rate of a measure, a measure or an agreement struck down, another
// value of a dated parameter.
import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { DUTY, REMEDY_KINDS } from '../../duty/contract.ts';
import { parseRate } from '../../tariff/contract.ts';
import { auditRefusals } from '../refusals.ts';

export const changeSchema = z.strictObject({
  /** A measure of the tax lines: `duty`, a remedy, an excise. */
  measure: z.string().min(1).max(40),
  from: z.string().max(10),
  to: z.string().max(10),
  /** Only lines that claimed this agreement; with `without`, the claim falls and the ordinary rate applies. */
  agreement: z.string().min(1).max(20).optional(),
  rate: z.string().min(1).max(200).optional(),
  without: z.boolean().optional(),
  parameter: z.strictObject({ key: z.string().max(120), value: z.string().max(60) }).optional(),
});

type Asked = z.output<typeof changeSchema>;
export type Change = Omit<Asked, 'from' | 'to'> & { readonly from: PlainDate; readonly to: PlainDate };

type Known = { readonly exciseMeasures: readonly string[]; readonly hasParameter: (key: string) => boolean };

export function readChange(asked: Asked, { exciseMeasures, hasParameter }: Known): Result<Change> {
  const from = parsePlainDate(asked.from, '/from');
  const to = parsePlainDate(asked.to, '/to');
  const faults: Refusal[] = [from, to].flatMap((day) => (day.ok ? [] : day.refusals));
  const { measure, rate, without, parameter, agreement } = asked;
  const ways = [rate !== undefined, without === true, parameter !== undefined].filter(Boolean).length;
  if (ways !== 1) faults.push(auditRefusals.changeUnclear(''));
  const known = [DUTY, ...REMEDY_KINDS, ...exciseMeasures];
  const isRated = measure === DUTY || REMEDY_KINDS.some((kind) => kind === measure);
  const isUnknown = parameter === undefined && (!known.includes(measure) || (rate !== undefined && !isRated));
  if (isUnknown || (agreement !== undefined && measure !== DUTY)) {
    const usable = agreement === undefined ? known : [DUTY];
    faults.push(auditRefusals.measureUnknown('/measure', { measure, known: usable.join(', ') }));
  }
  if (rate !== undefined && !parseRate(rate).ok) faults.push(auditRefusals.rateUnreadable('/rate', { rate }));
  if (parameter && !hasParameter(parameter.key)) {
    faults.push(auditRefusals.parameterUnknown('/parameter/key', { key: parameter.key }));
  }
  if (!from.ok || !to.ok || faults.length > 0) return refused(...faults);
  if (from.value > to.value) return refused(reversed(from.value, to.value));
  return ok({ ...asked, from: from.value, to: to.value });
}

const reversed = (from: PlainDate, to: PlainDate): Refusal =>
  auditRefusals.datesOutOfOrder('/to', {
    ...{ earlier: from, earlier_ja: '期間の初日', earlier_en: 'The first day' },
    ...{ later: to, later_ja: '期間の末日', later_en: 'the last day' },
  });

/** The same change of the same period: two of them are not booked side by side. */
export const fingerprintOf = ({ measure, from, to, agreement, rate, without, parameter }: Change): string =>
  JSON.stringify([measure, from, to, agreement ?? '', rate ?? '', without ?? false, parameter ?? null]);
