import { findRepeatedMember } from '../../kernel/repeated-member.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { dutyRefusals } from './refusals.ts';

/** Text of a file or of standard input as JSON; what it says is checked by `assess`. */
export function readJson(text: string): Result<unknown> {
  const read = readJsonText(text);
  const twice = read.ok ? findRepeatedMember(text) : undefined;
  return twice === undefined ? read : refused(dutyRefusals.memberTwice(twice.pointer, { field: twice.name }));
}

/** For a document whose repeated members its own reader refuses, in its own words. */
export function readJsonText(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refused(dutyRefusals.notJson(''));
  }
}
