// Which of the commands that a state allows are whose: declarants act for themselves, officers for customs, the rest
// (selection, demand, permit) follows from facts.
import { allowedCommands, type DeclarationCommand, type DeclarationState } from './lifecycle.ts';

const DECLARANT: readonly DeclarationCommand[] = [
  'edit',
  'lodge',
  'lodge-preliminary',
  'lodge-main',
  'queue',
  'change',
  'withdraw',
  'record-arrival',
  'amend',
  'request-correction',
];
const CUSTOMS: readonly DeclarationCommand[] = [
  'raise-category',
  'end-examination',
  'record-arrival',
  'accept-correction',
  'reject-correction',
  'reassess',
];

export function commandsFor(
  state: DeclarationState,
  side: 'declarant' | 'customs' | 'reader',
): readonly DeclarationCommand[] {
  const own = { declarant: DECLARANT, customs: CUSTOMS, reader: ['record-arrival'] }[side];
  return allowedCommands(state).filter((command) => own.includes(command));
}
