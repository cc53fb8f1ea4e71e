// The one file that knows the rule language (Common Expression Language). An exception to "domain sees only the
// kernel": evaluating an expression is pure, and a change of library touches nothing else (README).
import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { RiskRow } from './variables.ts';
import { VARIABLES } from './variables.ts';

/** What is wrong with a text, where (zero-based character), and how to mend it. */
export type CelFault = {
  readonly kind: 'syntax' | 'unknown-name' | 'type' | 'not-boolean' | 'forbidden' | 'too-long';
  readonly position: number;
  readonly detail: string;
};
export type CompiledCel = { readonly evaluate: (row: RiskRow) => CelAnswer };
export type CelAnswer = { readonly ok: true; readonly hit: boolean } | { readonly ok: false; readonly detail: string };

export const CEL_LENGTH_LIMIT = 2000;
const LIMITS = { maxAstNodes: 400, maxDepth: 24, maxListElements: 300, maxMapEntries: 0, maxCallArguments: 6 };

const environment = VARIABLES.reduce(
  (made, { name, type }) => made.registerVariable(name, type),
  new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS }),
);

export function compileCel(text: string): { readonly ok: true; readonly rule: CompiledCel } | CelRefused {
  if (text.length > CEL_LENGTH_LIMIT) return fault('too-long', CEL_LENGTH_LIMIT, `${text.length}`);
  const checked = environment.check(text);
  if (!checked.valid) return faultOf(checked.error);
  if (checked.type !== 'bool') return fault('not-boolean', 0, checked.type ?? 'dyn');
  const parsed = environment.parse(text);
  const pattern = findCall(parsed.ast, 'matches');
  if (pattern) return fault('forbidden', pattern.range.start, 'matches');
  return { ok: true, rule: { evaluate: (row) => evaluate(parsed, row) } };
}

type CelRefused = { readonly ok: false; readonly fault: CelFault };

const fault = (kind: CelFault['kind'], position: number, detail: string): CelRefused => ({
  ok: false,
  fault: { kind, position, detail },
});

type LibraryError = { readonly name?: string; readonly code?: string; readonly summary?: string } & {
  readonly range?: { readonly start: number };
};

function faultOf(error: LibraryError | undefined): CelRefused {
  const kind = error?.code === 'unknown_variable' ? 'unknown-name' : error?.name === 'ParseError' ? 'syntax' : 'type';
  return fault(kind, error?.range?.start ?? 0, error?.summary ?? 'unknown');
}

function evaluate(parsed: ParseResult, row: RiskRow): CelAnswer {
  try {
    const answer: unknown = parsed(row);
    return typeof answer === 'boolean' ? { ok: true, hit: answer } : { ok: false, detail: `not a boolean` };
  } catch (error) {
    // A rule that fails on unforeseen values (a division by zero, say) must never stop a declaration.
    return { ok: false, detail: error instanceof Error ? firstLine(error) : 'unknown error' };
  }
}

const firstLine = (error: Error): string => (error.message.split('\n')[0] ?? '').slice(0, 300);

/** Regular expressions can be written so that they run for hours; CEL itself promises to end. */
function findCall(node: ASTNode, name: string): ASTNode | undefined {
  if ((node.op === 'call' || node.op === 'rcall') && node.args[0] === name) return node;
  const found = childrenOf(node.args).map((child) => findCall(child, name));
  return found.find((child) => child !== undefined);
}

const childrenOf = (args: unknown): ASTNode[] =>
  Array.isArray(args) ? args.flatMap(childrenOf) : isNode(args) ? [args] : [];

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;
