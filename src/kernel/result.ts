import type { Refusal } from './refusal.ts';

/** A business answer: either a value, or the complete list of reasons why not. Exceptions are for broken machines. */
export type Result<T> = Ok<T> | Refused;

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusals: readonly Refusal[] };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refused = (...refusals: readonly Refusal[]): Refused => ({ ok: false, refusals });

/** Keeps every value, or gathers every refusal, so that a person sees all faults at once. */
export function all<T>(results: readonly Result<T>[]): Result<T[]> {
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals));
  if (refusals.length > 0) return refused(...refusals);
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** For callers who know that a refusal would be a bug (constants, already validated data). */
export function mustBe<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((r) => `${r.code} at ${r.pointer || '/'}: ${r.what.en}`).join('; '));
}
