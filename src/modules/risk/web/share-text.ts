/** A share in 1/10,000 as percent with one digit: 1234 → 12.3%. */
export function shareText(share: number): string {
  const tenths = Math.round(share / 10);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** Part of a whole in 1/10,000. Nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 10_000) / whole));
