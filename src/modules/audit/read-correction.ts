// The stable contract of `./sekisho correct` (issue 3, point 11): strict, and every fault with its field.
import * as z from 'zod';
import type { Minor } from '../../kernel/money.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { readJson } from '../duty/contract.ts';
import type { CorrectionKind } from './domain/timing.ts';
import { auditRefusals } from './refusals.ts';

const dayText = z.string().max(10);

export const correctionRequestSchema = z.strictObject({
  kind: z.enum(['amended', 'reassessed', 'undeclared', 'non-declaration']),
  /** Whole yen as digits: the tax declared at first; 0 where nothing was declared. */
  declaredTax: z.string().max(20),
  additionalTax: z.string().max(20),
  /** Additional tax of earlier corrections of the same declaration: it counts into the step-up. */
  earlierAdditionalTax: z.string().max(20).optional(),
  permitDate: dayText,
  auditNotice: dayText.nullish(),
  /** The day of the return, or of customs’ notice of reassessment or determination. */
  amendedDate: dayText,
  paidDate: dayText,
  concealed: z.boolean().optional(),
  repeat: z.boolean().optional(),
  electronic: z.boolean().optional(),
  reassessmentForeseen: dayText.nullish(),
  /** Undeclared goods only: filed late by the importer. Left out: yes where there was no audit notice before. */
  voluntary: z.boolean().optional(),
  item: z.enum(['duty', 'consumption']).optional(),
});

export type CorrectionRequest = {
  readonly kind: CorrectionKind;
  readonly declaredTax: Minor;
  readonly additionalTax: Minor;
  readonly earlierAdditionalTax: Minor;
  readonly permitDate: PlainDate;
  readonly auditNotice: PlainDate | null;
  readonly amendedDate: PlainDate;
  readonly paidDate: PlainDate;
  readonly concealed: boolean;
  readonly repeat: boolean;
  readonly electronic: boolean;
  readonly reassessmentForeseen: PlainDate | null;
  readonly voluntary: boolean;
};

export function readCorrectionRequest(request: unknown): Result<CorrectionRequest> {
  const shape = correctionRequestSchema.safeParse(request);
  if (!shape.success) return refused(...shape.error.issues.flatMap((issue) => shapeRefusals(issue, request)));
  const { data } = shape;
  const faults: Refusal[] = [];
  const read = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    faults.push(...result.refusals);
    return otherwise;
  };
  const yen = (field: 'declaredTax' | 'additionalTax' | 'earlierAdditionalTax'): Minor =>
    read(readYen(data[field] ?? '0', `/${field}`), 0n);
  const day = (field: 'permitDate' | 'amendedDate' | 'paidDate'): PlainDate =>
    read(parsePlainDate(data[field], `/${field}`), NO_DAY);
  const maybeDay = (field: 'auditNotice' | 'reassessmentForeseen'): PlainDate | null => {
    const text = data[field] ?? null;
    return text === null ? null : read(parsePlainDate(text, `/${field}`), NO_DAY);
  };
  const auditNotice = maybeDay('auditNotice');
  const amendedDate = day('amendedDate');
  const value: CorrectionRequest = {
    kind: data.kind === 'non-declaration' ? 'undeclared' : data.kind,
    declaredTax: yen('declaredTax'),
    additionalTax: yen('additionalTax'),
    earlierAdditionalTax: yen('earlierAdditionalTax'),
    permitDate: day('permitDate'),
    auditNotice,
    amendedDate,
    paidDate: day('paidDate'),
    concealed: data.concealed ?? false,
    repeat: data.repeat ?? false,
    electronic: data.electronic ?? false,
    reassessmentForeseen: maybeDay('reassessmentForeseen'),
    voluntary: data.voluntary ?? (auditNotice === null || amendedDate < auditNotice),
  };
  if (faults.length === 0) faults.push(...senseFaults(value));
  return faults.length > 0 ? refused(...faults) : ok(value);
}

const NO_DAY = '0001-01-01' as PlainDate;

const readYen = (text: string, pointer: string): Result<Minor> =>
  /^\d{1,15}$/.test(text) ? ok(BigInt(text)) : refused(auditRefusals.taxMalformed(pointer, { value: text }));

function senseFaults(value: CorrectionRequest): Refusal[] {
  const { kind, declaredTax, additionalTax } = value;
  const faults = orderFaults(value);
  if (additionalTax === 0n) faults.push(auditRefusals.nothingMore('/additionalTax'));
  if (kind === 'undeclared' && declaredTax > 0n) {
    faults.push(auditRefusals.undeclaredWithTax('/declaredTax', { declaredTax }));
  }
  return faults;
}

const DAY_WORDS = {
  permitDate: { ja: '許可の日', en: 'The day of the permit' },
  auditNotice: { ja: '調査通知の日', en: 'the audit notice' },
  amendedDate: { ja: '修正申告・更正の日', en: 'the day of the correction' },
  reassessmentForeseen: { ja: '更正を予知した日', en: 'the day on which it was foreseen' },
  paidDate: { ja: '納付の日', en: 'the payment' },
} as const;
type Day = keyof typeof DAY_WORDS;

const ORDER: readonly (readonly [earlier: Day, later: Day])[] = [
  ['permitDate', 'amendedDate'],
  ['permitDate', 'auditNotice'],
  ['permitDate', 'reassessmentForeseen'],
  ['amendedDate', 'paidDate'],
];

function orderFaults(value: CorrectionRequest): Refusal[] {
  return ORDER.flatMap(([earlier, later]) => {
    const [first, second] = [value[earlier], value[later]];
    if (first === null || second === null || first <= second) return [];
    const words = { earlier: DAY_WORDS[earlier], later: DAY_WORDS[later] };
    const params = {
      earlier: first,
      later: second,
      earlier_ja: words.earlier.ja,
      earlier_en: words.earlier.en,
      later_ja: words.later.ja,
      later_en: words.later.en,
    };
    return [auditRefusals.datesOutOfOrder(`/${later}`, params)];
  });
}

function shapeRefusals(issue: z.core.$ZodIssue, request: unknown): Refusal[] {
  const field = String(issue.path[0] ?? '').slice(0, 40);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => auditRefusals.fieldUnknown(`/${key.slice(0, 40)}`, { field: key.slice(0, 40) }));
  }
  const isMissing = field !== '' && Reflect.get(Object(request), field) === undefined;
  const pointer = field === '' ? '' : `/${field}`;
  if (isMissing) return [auditRefusals.fieldMissing(pointer, { field })];
  return [auditRefusals.fieldMalformed(pointer, { field: field || 'JSON', detail: issue.message })];
}

export function readCorrectionJson(text: string): Result<unknown> {
  const read = readJson(text);
  if (read.ok) return read;
  // In the words of this room; everything else that is wrong with a JSON text is the same everywhere.
  return read.refusals.some(({ code }) => code === 'duty.not-json') ? refused(auditRefusals.notJson('')) : read;
}
