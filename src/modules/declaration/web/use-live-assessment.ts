import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { api } from '../../../ui/api.ts';
import {
  type AssessmentAnswer,
  type AssessmentReference,
  assess,
  formatAssessment,
  readReference,
} from '../../duty/contract.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { declarationRefusals } from '../refusals.ts';
import { toAssessmentRequest } from '../to-assessment-request.ts';

export type LiveAssessment = {
  readonly answer: AssessmentAnswer | null;
  /** What stands in the way of counting a line, with pointers into the content. */
  readonly refusals: readonly Refusal[];
  /** Zero-based lines that are in the sum. */
  readonly counted: readonly number[];
  readonly isWaiting: boolean;
  readonly error: Error | null;
};

type Named = {
  readonly codes: readonly string[];
  readonly currencies: readonly string[];
  readonly certificates: readonly string[];
};

/** What the law of the day, and the register of quotas, know about what the form names. */
export function useReference(asOf: string, { codes, currencies, certificates }: Named) {
  const known = useMemo(() => {
    const nine = codes.map((code) => code.replace(/[.\s-]/g, '')).filter((code) => /^\d{9,10}$/.test(code));
    const held = [...new Set(certificates.map((each) => each.trim()))].filter((each) => /^.{1,40}$/.test(each)).sort();
    return {
      ...(held.length > 0 ? { certificates: held } : {}),
      codes: [...new Set(nine.map((code) => code.slice(0, 9)))].sort(),
      currencies: [...new Set(currencies.map((each) => each.toUpperCase()))]
        .filter((each) => /^[A-Z]{3}$/.test(each))
        .sort(),
    };
  }, [codes, currencies, certificates]);
  return useQuery({
    queryKey: ['assessment-reference', asOf, known],
    queryFn: async ({ signal }) =>
      readReference(await api.post('/api/assessments/reference', { asOf, ...known }, { signal })),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  });
}

/** Computes here what the server will compute, with the same function on the same data. */
export function useLiveAssessment(
  content: DeclarationContent,
  asOf: string,
  reference: AssessmentReference | undefined,
  isWaiting: boolean,
): LiveAssessment {
  const settled = useDeferredValue(content);
  const computed = useMemo(
    () =>
      reference ? compute(withoutUnfinished(settled), asOf, reference) : { answer: null, refusals: [], counted: [] },
    [settled, asOf, reference],
  );
  return useMemo(() => ({ ...computed, isWaiting, error: null }), [computed, isWaiting]);
}

/** An adjustment that is still being typed does not stop the sum of the rest. */
function withoutUnfinished(content: DeclarationContent): DeclarationContent {
  return { ...finished(content), items: content.items.map(finished) };
}

function finished<T extends Pick<DeclarationContent, 'adjustments'>>(part: T): T {
  if (!part.adjustments) return part;
  // The form's texts are typed as the content that they are to become.
  const said = part.adjustments.filter(({ kind, amount, currency }) => Boolean(kind && amount && currency));
  return { ...part, adjustments: said };
}

/** Every line that can be counted is; the others say what they lack. */
export function compute(
  content: DeclarationContent,
  asOf: string,
  reference: AssessmentReference,
): Pick<LiveAssessment, 'answer' | 'refusals' | 'counted'> {
  const everyLine = content.items.map((_, index) => index);
  const whole = assess(toAssessmentRequest(content, asOf), reference);
  if (whole.ok) return { answer: formatAssessment(whole.value, { withTrace: true }), refusals: [], counted: everyLine };
  const refusals = inPlainWords(whole.refusals, content);
  const bad = new Set(whole.refusals.map(({ pointer }) => lineOf(pointer)));
  const counted = everyLine.filter((index) => !bad.has(index));
  if (bad.has(null) || counted.length === 0) return { answer: null, refusals, counted: [] };
  const items = content.items.filter((_, index) => !bad.has(index));
  const part = assess(toAssessmentRequest({ ...content, items }, asOf), reference);
  if (!part.ok) return { answer: null, refusals, counted: [] };
  return { answer: formatAssessment(part.value, { withTrace: true }), refusals, counted };
}

/** A field that is blank is missing, not wrong. */
export function inPlainWords<T extends Pick<Refusal, 'pointer'>>(
  refusals: readonly T[],
  content: DeclarationContent,
): readonly (T | Refusal)[] {
  return refusals.map((refusal) => {
    const match = /^\/items\/(\d+)\/(code|origin)$/.exec(refusal.pointer);
    const name = match?.[2] as 'code' | 'origin' | undefined;
    if (name === undefined || content.items[Number(match?.[1])]?.[name] !== '') return refusal;
    return declarationRefusals.fieldMissing(refusal.pointer, NAMES[name]);
  });
}

const NAMES = {
  code: { field_ja: '品目番号', field_en: 'The code' },
  origin: { field_ja: '原産地', field_en: 'The origin' },
} as const;

const lineOf = (pointer: string): number | null => {
  const match = /^\/items\/(\d+)/.exec(pointer);
  return match ? Number(match[1]) : null;
};
