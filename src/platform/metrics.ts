import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  readonly operationSeconds: Histogram<'operation' | 'outcome'>;
};

export function createMetrics(options: { process?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry, prefix: 'sekisho_' });
  const operationSeconds = new Histogram({
    name: 'sekisho_operation_seconds',
    help: 'Time taken by operations, by name and outcome.',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  return { registry, operationSeconds };
}
