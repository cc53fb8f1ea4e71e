import type { Decision } from '../../../ui/index.ts';
import { type DeclarationView, officeApi } from './office-api.ts';
import type { OfficeSay } from './office-words.ts';

type Act = (said: string, call: () => Promise<unknown>) => Promise<string | undefined>;

/** What the lifecycle leaves to customs beside the examination itself. */
export function declarationDecisions(declaration: DeclarationView, word: OfficeSay, act: Act): Decision[] {
  const { commands, id } = declaration;
  const has = (command: DeclarationView['commands'][number]): boolean => commands.includes(command);
  const accept: Decision = {
    id: 'accept',
    label: word('office.do.accept'),
    consequence: word('office.do.accept.will'),
    shortcut: 'y',
    reason: 'required',
    reasonHelp: word('office.do.accept.reason'),
    run: (reason) => act(word('office.do.accept'), () => officeApi.decideCorrection(id, { accept: true, reason })),
  };
  const reject: Decision = {
    id: 'reject',
    label: word('office.do.reject'),
    consequence: word('office.do.reject.will'),
    shortcut: 'n',
    tone: 'danger',
    reason: 'required',
    reasonHelp: word('office.do.reject.reason'),
    run: (reason) => act(word('office.do.reject'), () => officeApi.decideCorrection(id, { accept: false, reason })),
  };
  return [...(has('accept-correction') ? [accept] : []), ...(has('reject-correction') ? [reject] : [])];
}

/** Customs may report the arrival that guards the permit, when the bonded place has not. */
export function arrivalDecision(
  { declaration, today }: { readonly declaration: DeclarationView; readonly today: string },
  word: OfficeSay,
  act: Act,
): Decision[] {
  if (!declaration.commands.includes('record-arrival') || declaration.carriedInOn !== null) return [];
  const label = word('office.do.arrival');
  return [
    {
      id: 'arrival',
      label,
      consequence: word('office.do.arrival.will'),
      shortcut: 'g',
      run: () => act(label, () => officeApi.arrival(declaration, today)),
    },
  ];
}
