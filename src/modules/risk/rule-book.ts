import type { Db, Tx } from '../../platform/database/connect.ts';
import { compileCel } from './domain/cel.ts';
import type { ActiveRule } from './domain/select-channel.ts';
import { listActiveRules, type RuleVersionRow } from './store.ts';

/** Compiled rules by revision and day. A revision is random, so that one process may serve several databases. */
const books = new Map<string, readonly ActiveRule[]>();
const BOOK_LIMIT = 8;

export async function getRuleBook(db: Db | Tx, revision: string, day: string): Promise<readonly ActiveRule[]> {
  const key = `${revision} ${day}`;
  const known = books.get(key);
  if (known) return known;
  const rules = (await listActiveRules(db, day)).map(activeRuleOf);
  if (books.size >= BOOK_LIMIT) books.clear();
  books.set(key, rules);
  return rules;
}

/** A text that no longer compiles (a variable was renamed, say) fails visibly, declaration by declaration. */
export function activeRuleOf(row: RuleVersionRow): ActiveRule {
  const compiled = compileCel(row.cel);
  return {
    ruleId: row.ruleId,
    version: row.version,
    name: row.name,
    reason: { ja: row.reasonJa, en: row.reasonEn },
    category: row.category,
    weight: row.weight,
    evaluate: compiled.ok ? compiled.rule.evaluate : () => ({ ok: false, detail: compiled.fault.detail }),
  };
}
