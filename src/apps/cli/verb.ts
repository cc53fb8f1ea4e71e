import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** One thing that the command line can do. `run` answers the exit code: 0 done, 1 refused, 2 used wrongly. */
export type Verb = { readonly usage: string; readonly run: (args: readonly string[]) => Promise<number> };

/** The command was used wrongly: the message and the usage go to standard error, exit code 2. */
export class UsageError extends Error {}

/** Reads a verb's options; anything unknown, missing or superfluous is a usage error. */
export function readOptions<T extends Options>(args: readonly string[], options: T, files: 0 | 1) {
  const parsed = parseStrictly(args, options);
  if (parsed.positionals.length !== files) {
    throw new UsageError(files === 0 ? `Unexpected "${parsed.positionals[0]}".` : 'Name exactly one file.');
  }
  return parsed;
}

function parseStrictly<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number within limits; beyond them it is a usage error, never a silent default. */
export function readCount(text: string, { name, least, most }: { name: string; least: number; most: number }): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= least && count <= most)) throw new UsageError(`--${name} is a whole number from ${least} to ${most}.`);
  return count;
}
