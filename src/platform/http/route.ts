import type { Operation } from '../operation.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Verb + path + operation: all that a room says about HTTP. Path parameters are written `:name`. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
  readonly status: number;
};

// The table of routes is heterogeneous; each operation's own schema guards its input at run time.
export function route<I, O>(
  method: Method,
  path: string,
  operation: Operation<I, O>,
  options: { status?: number } = {},
): Route {
  return { method, path, operation: operation as unknown as Operation, status: options.status ?? 200 };
}
