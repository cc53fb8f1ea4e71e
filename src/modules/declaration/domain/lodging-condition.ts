// Handbook 1.5 (declaration conditions of IDC) and 1.11 (preliminary declaration). What a condition letter asks for,
// given where the declaration stands and whether the office is open.
import type { DeclarationCommand, DeclarationState } from './lifecycle.ts';
import { isPreliminary } from './lifecycle.ts';

export const LODGING_CONDITIONS = ['', 'H', 'Z', 'U', 'S', 'K'] as const;
export type LodgingCondition = (typeof LODGING_CONDITIONS)[number];

/** The condition letters whose main declaration follows by itself when the goods arrive. */
export const isPreliminaryCondition = (condition: string): boolean => ['Z', 'U', 'S'].includes(condition);

/** `K` in office hours has nothing to wait for. A blank on a preliminary means the main declaration, as `H` does. */
export function commandFor(
  condition: LodgingCondition,
  { state, officeIsOpen }: { readonly state: DeclarationState; readonly officeIsOpen: boolean },
): DeclarationCommand {
  if (condition === 'H' || (condition === '' && isPreliminary(state))) return 'lodge-main';
  if (isPreliminaryCondition(condition)) return 'lodge-preliminary';
  if (condition === 'K' && !officeIsOpen) return 'queue';
  return 'lodge';
}
