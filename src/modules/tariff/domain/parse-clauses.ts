import { withoutBlanks } from './fold-text.ts';
import { parseBound, takeNote } from './parse-bound.ts';
import { parseCondition } from './parse-condition.ts';
import type { Clause, ConditionalRate } from './rate-expression.ts';

const MAX_CLAUSES = 40;

/** One clause per line: the condition, a blank, the rate. A line without a rate belongs to the one before. */
export function parseClauses(folded: string): ConditionalRate | null {
  const lines: string[] = [];
  for (const line of folded.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const previous = lines.at(-1);
    if (previous !== undefined && parseClause(line) === null) lines[lines.length - 1] = `${previous}${line}`;
    else lines.push(line);
  }
  if (lines.length === 0 || lines.length > MAX_CLAUSES) return null;
  const clauses = lines.map(parseClause);
  return clauses.every((clause) => clause !== null) ? { kind: 'conditional', clauses } : null;
}

function parseClause(line: string): Clause | null {
  const { note, rest } = takeNote(line);
  const split = /^(.*\S)\s+(\S+)$/.exec(rest);
  if (!split) return null;
  const [, words = '', printed = ''] = split;
  if (!isWorded(words)) return null;
  const bound = parseBound(withoutBlanks(printed));
  return bound && { condition: parseCondition(words), ...bound, note };
}

/** Japanese words with closed parentheses, and no rate of their own. */
function isWorded(words: string): boolean {
  if (!/[\u3041-\u30FF\u4E00-\u9FFF]/.test(words) || /[〜◆]|税率|非譲許|無税/.test(words)) return false;
  let open = 0;
  for (const letter of words) {
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
