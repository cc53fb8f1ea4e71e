// Handbook 2.10: freight, insurance and other amounts not stated per line are shared over the lines by value, with the
// coefficient of the line (BPR) over the sum of coefficients (TP). No yen may appear or vanish, so what plain division
// leaves over goes, unit by unit, to the lines with the largest remainder (ties: the earlier line).
import { type Decimal, decimal } from '../../../kernel/decimal.ts';

export type Share = {
  /** Coefficient of this line and the sum of all, kept with the result so that the sharing can be redone. */
  readonly coefficient: Decimal;
  readonly coefficientTotal: Decimal;
  readonly amount: Decimal;
};

/** Shares `total`, at the decimals it is written with. Nothing when no line has a coefficient above zero. */
export function apportion(total: Decimal, coefficients: readonly Decimal[]): Share[] | undefined {
  const scale = coefficients.reduce((widest, { scale: own }) => Math.max(widest, own), 0);
  const weights = coefficients.map((c) => c.units * 10n ** BigInt(scale - c.scale));
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum <= 0n || weights.some((w) => w < 0n)) return undefined;
  const parts = weights.map((weight) => (total.units * weight) / sum);
  const leftOver = Number(total.units - parts.reduce((a, b) => a + b, 0n));
  const luckyLines = new Set(linesByRemainder(total, weights, sum).slice(0, leftOver));
  return parts.map((part, line) => ({
    coefficient: decimal(weights[line] ?? 0n, scale),
    coefficientTotal: decimal(sum, scale),
    amount: decimal(luckyLines.has(line) ? part + 1n : part, total.scale),
  }));
}

function linesByRemainder(total: Decimal, weights: readonly bigint[], sum: bigint): number[] {
  const remainders = weights.map((weight, line) => ({ line, left: (total.units * weight) % sum }));
  remainders.sort((a, b) => (a.left === b.left ? a.line - b.line : a.left > b.left ? -1 : 1));
  return remainders.map(({ line }) => line);
}
