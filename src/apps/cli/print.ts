import type { Refusal, Words } from '../../kernel/refusal.ts';
import { toJsonText } from '../../platform/json.ts';

/** One line of the answer. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Progress and remarks: never mixed into the answer. */
export const remark = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const printJson = (value: unknown): void => print(toJsonText(value));

export type Said = { readonly code: string; readonly pointer: string; readonly what: Words; readonly fix: Words };

/** A refusal for machines on standard output, for people on standard error. Answers the exit code. */
export function printRefusals(refusals: readonly Refusal[], more: object = {}): 1 {
  const list = refusals.map(({ code, pointer, what, fix, law }) => ({ code, pointer, what, fix, law: law ?? null }));
  printJson({ ok: false, ...more, refusals: list });
  for (const refusal of refusals) remark(describe(refusal));
  return 1;
}

export const describe = ({ code, pointer, what, fix }: Said): string =>
  `${pointer || '/'}: ${what.en} ${fix.en} (${code})`;
