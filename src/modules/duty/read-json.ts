import { ok, type Result, refused } from '../../kernel/result.ts';
import { dutyRefusals } from './refusals.ts';

/** Text of a file or of standard input as JSON; what it says is checked by `assess`. */
export function readJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refused(dutyRefusals.notJson(''));
  }
}
