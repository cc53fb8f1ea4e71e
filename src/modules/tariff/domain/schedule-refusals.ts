import type { Refusal, RefusalFactory } from '../../../kernel/refusal.ts';

/** The refusals a reader of schedules can give; handed in, because `domain/` sees only itself and the kernel. */
export type ScheduleRefusals = Readonly<
  Record<
    | 'lineNotJson'
    | 'lineTooLong'
    | 'fieldMissing'
    | 'fieldMalformed'
    | 'fieldUnknown'
    | 'codeRepeated'
    | 'pageWithoutTable'
    | 'pageRowUnreadable',
    RefusalFactory
  >
>;

/** Gathers the faults of one line, so that all are reported at once. */
export type LineFaults = {
  readonly line: number;
  readonly refusals: Refusal[];
  readonly texts: ScheduleRefusals;
};

export type Expected = { readonly ja: string; readonly en: string };

export function malformed(faults: LineFaults, field: string, value: unknown, expected: Expected): void {
  const params = { line: faults.line, field, value: shown(value), expected_ja: expected.ja, expected_en: expected.en };
  faults.refusals.push(faults.texts.fieldMalformed(pointerOf(faults, field), params));
}

export function missing(faults: LineFaults, field: string, expected: Expected): void {
  const params = { line: faults.line, field, expected_ja: expected.ja, expected_en: expected.en };
  faults.refusals.push(faults.texts.fieldMissing(pointerOf(faults, field), params));
}

export const pointerOf = (faults: LineFaults, field: string): string => `/lines/${faults.line}/${field}`;

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
