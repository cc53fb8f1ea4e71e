import type { Operation } from '../operation.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Verb + path + operation: all that a room says about HTTP. Path parameters are written `:name`. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
  readonly status: number;
  /** Calls from one address, where fewer are to be let through than elsewhere: a guess at a password is one. */
  readonly perMinute?: number | undefined;
};

// The table of routes is heterogeneous; each operation's own schema guards its input at run time.
export function route<I, O>(
  method: Method,
  path: string,
  operation: Operation<I, O>,
  options: { status?: number; perMinute?: number } = {},
): Route {
  const { status = 200, perMinute } = options;
  return { method, path, operation: operation as unknown as Operation, status, perMinute };
}
