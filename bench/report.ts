export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export type Measured = { readonly count: number; readonly seconds: number; readonly latencies: readonly number[] };

/** Runs `work` again and again on so many lanes at once for so long; every call's time in milliseconds is kept. */
export async function measure(
  { lanes, milliseconds }: { readonly lanes: number; readonly milliseconds: number },
  work: (lane: number) => Promise<boolean>,
): Promise<Measured> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + milliseconds;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < until) {
        const begun = performance.now();
        if (await work(lane)) latencies.push(performance.now() - begun);
      }
    }),
  );
  return { count: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

export const join = (parts: readonly Measured[]): Measured => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
  latencies: parts.flatMap(({ latencies }) => latencies),
});

export const rateOf = ({ count, seconds }: Measured): number => count / seconds;

export function percentiles({ latencies }: Measured): string {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
