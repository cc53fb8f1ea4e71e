/** U+0000 cannot be stored in a text column; it is refused at the edge instead of breaking the insert. */
export function hasNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\u0000') || hasNull(inner));
}
