// A schema library words its faults for programmers, in one language. Here they become refusals of this room.
import type * as z from 'zod';
import type { Refusal } from '../../kernel/refusal.ts';
import { dutyRefusals } from './refusals.ts';

type Issue = z.core.$ZodIssue;
const REPORTED_AT_MOST = 200;

export const schemaRefusals = (issues: readonly Issue[], input: unknown): Refusal[] =>
  issues.flatMap((issue) => refusalsOf(issue, input)).slice(0, REPORTED_AT_MOST);

function refusalsOf(issue: Issue, input: unknown): Refusal[] {
  const pointer = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      dutyRefusals.fieldUnknown(pointerOf([...issue.path, key]), { field: key.slice(0, 60) }),
    );
  }
  if (issue.code === 'too_big' && pointer === '/items') {
    return [dutyRefusals.tooManyLines(pointer, { limit: String(issue.maximum) })];
  }
  const isMissing = valueAt(input, issue.path) === undefined && issue.path.length > 0;
  if (isMissing) return [dutyRefusals.fieldMissing(pointer, { field: String(issue.path.at(-1)) })];
  return [dutyRefusals.requestMalformed(pointer, { detail: issue.message })];
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return Reflect.get(value, part);
  }, input);
}
