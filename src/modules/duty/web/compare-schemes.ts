// Customs Tariff Act Art. 3-3 and 14 item 18 beside the general way: the same goods worked out under each, in the
// browser. A claim for a preference has no place in the simplified tariff and is left out of the other two.
import type { Refusal } from '../../../kernel/refusal.ts';
import { type AssessmentReference, type AssessmentRequest, assess, SCHEMES, type Scheme } from '../contract.ts';

export type ComparedScheme = {
  readonly scheme: Scheme;
  /** What is due; `null` when the way is not open, or does not apply to goods of this value. */
  readonly total: bigint | null;
  readonly duty: bigint | null;
  readonly refusals: readonly Refusal[];
  /** The value held against the limit, where the way has one. */
  readonly limit: { readonly value: bigint; readonly limit: bigint } | null;
};

export const compareSchemes = (request: AssessmentRequest, reference: AssessmentReference): ComparedScheme[] =>
  SCHEMES.map((scheme) => comparedScheme(scheme, request, reference));

function comparedScheme(scheme: Scheme, request: AssessmentRequest, reference: AssessmentReference): ComparedScheme {
  const items = scheme === 'general' ? request.items : request.items.map(({ claim: _claim, ...item }) => item);
  const assessed = assess({ ...request, scheme, items }, reference);
  const closed = { scheme, total: null, duty: null };
  if (!assessed.ok) return { ...closed, refusals: assessed.refusals, limit: null };
  const { totals, scheme: answer } = assessed.value;
  const limit = answer ? { value: answer.value, limit: answer.limit } : null;
  if (scheme !== 'general' && answer?.applied === 'general') return { ...closed, refusals: [], limit };
  return { scheme, total: totals.total, duty: totals.duty, refusals: [], limit };
}

/** Worth showing: a way besides the general one is open, or was asked for. */
export const hasChoice = (compared: readonly ComparedScheme[], chosen: string): boolean =>
  compared.some(({ scheme, total }) => scheme !== 'general' && (total !== null || scheme === chosen));
