// The least that any program would have to do for a line: one ad valorem rate, no choice, no columns, no objects.
type PlainLine = { readonly value: bigint; readonly percentTimes10: bigint };

export const makePlainLines = (count: number): PlainLine[] =>
  Array.from({ length: count }, (_, n) => ({ value: 250_000n + BigInt(n), percentTimes10: BigInt((n * 7) % 300) }));

/** Duty, consumption tax 7.8 % and local consumption tax 22/78 of every line, with their floors. */
export function plainLines(lines: readonly PlainLine[]): bigint {
  let sum = 0n;
  for (const { value, percentTimes10 } of lines) {
    const duty = ((value - (value % 1000n)) * percentTimes10) / 1000n;
    const together = value + duty - (duty % 100n);
    const national = ((together - (together % 1000n)) * 78n) / 1000n;
    sum += duty + national + ((national - (national % 100n)) * 22n) / 78n;
  }
  return sum;
}
