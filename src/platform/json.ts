export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

// Exact integers travel as strings (law 9). Taught to the integers themselves: a function called for every value of an
// answer made writing it five times as slow.
Object.defineProperty(BigInt.prototype, 'toJSON', {
  configurable: true,
  value(this: bigint): string {
    return this.toString();
  },
});

/** The edge's writing. */
export const toJsonText = (value: unknown): string => JSON.stringify(value) ?? 'null';

/** One text for one value: keys sorted at every depth, so that equal bodies hash equally. */
export function canonicalJson(value: unknown): string {
  return toJsonText(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
