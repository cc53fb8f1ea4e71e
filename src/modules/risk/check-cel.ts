import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type CelFault, compileCel } from './domain/cel.ts';
import { riskRefusals } from './refusals.ts';

const WORDED = {
  syntax: riskRefusals.celSyntax,
  'unknown-name': riskRefusals.celUnknownName,
  type: riskRefusals.celType,
  'not-boolean': riskRefusals.celNotBoolean,
  forbidden: riskRefusals.celForbidden,
  'too-long': riskRefusals.celTooLong,
} as const satisfies Record<CelFault['kind'], unknown>;

/** Positions are counted from 1 for people; the length limit stands in for the position of a text too long. */
export function celRefusal({ kind, position, detail }: CelFault, pointer: string): Refusal {
  return WORDED[kind](pointer, { position: kind === 'too-long' ? position : position + 1, detail });
}

export function checkCel(text: string, pointer: string): Result<true> {
  const compiled = compileCel(text);
  return compiled.ok ? ok(true) : refused(celRefusal(compiled.fault, pointer));
}
