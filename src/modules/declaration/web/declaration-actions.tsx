import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type Decision,
  DecisionBar,
  refusalsOf,
  refusalText,
  SelectField,
  useCodeList,
  useToday,
  useUi,
  useWords,
} from '../../../ui/index.ts';
import type { DeclarationCommand } from '../domain/lifecycle.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { type Act, useAct } from './data-declarations.ts';
import { useStartChange } from './data-drafts.ts';
import { type Say, useText } from './words.ts';

const CHANGES: readonly DeclarationCommand[] = ['edit', 'change', 'amend', 'request-correction'];

/** What the declarant may do now, from the lifecycle; what will happen is said before it happens. */
export function DeclarationActions({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const doing = useDoing(declaration);
  const [reason, setReason] = useState('');
  if (!declaration.isDeclarant || declaration.historical) return null;
  const can = (command: DeclarationCommand): boolean => declaration.commands.includes(command);
  const decisions: Decision[] = [
    ...lodgings(declaration, say, doing),
    ...(CHANGES.some(can) ? [changeDecision(declaration, say, doing)] : []),
    ...(can('record-arrival') && !declaration.carriedInOn ? [arrivalDecision(say, doing)] : []),
    {
      id: 'copy',
      label: say('declaration.act.copy'),
      consequence: say('declaration.act.copyText'),
      run: doing.copy,
      immediate: true,
    },
    ...(can('withdraw')
      ? [withdrawal(say, doing, <WithdrawalReason value={reason} onChange={setReason} />, reason)]
      : []),
  ];
  return <DecisionBar decisions={decisions} />;
}

type Doing = {
  readonly act: (act: Act) => Promise<string | undefined>;
  readonly change: () => Promise<string | undefined>;
  readonly copy: () => undefined;
  readonly today: string;
};

/** Answers with the sentence of the refusal when it was not done. */
function useDoing(declaration: DeclarationView): Doing {
  const { language } = useUi();
  const word = useWords();
  const go = useNavigate();
  const today = useToday();
  const send = useAct(declaration.id);
  const start = useStartChange();
  const { id, content, version, rowVersion } = declaration;
  const tell = (error: unknown): string =>
    refusalsOf(error)
      .map((refusal) => refusalText(refusal, language))
      .join(' ') || word('ui.away.text');
  return {
    today,
    act: (act) => send.mutateAsync({ ...act, rowVersion }).then(() => undefined, tell),
    change: () =>
      start.mutateAsync({ id, content, version }).then(() => {
        go(`/trade/drafts/${id}`);
        return undefined;
      }, tell),
    copy: () => {
      go(`/trade/new?text=${encodeURIComponent(declaration.number)}`);
      return undefined;
    },
  };
}

function lodgings(declaration: DeclarationView, say: Say, doing: Doing): Decision[] {
  const { commands } = declaration;
  const lodge = (condition: string) => () => doing.act({ act: 'lodge', body: { condition } });
  if (commands.includes('lodge-main')) {
    const text = { label: say('declaration.act.lodgeMain'), consequence: say('declaration.act.lodgeMainText') };
    return [{ id: 'lodge-main', ...text, run: lodge('H'), tone: 'primary', shortcut: 'l' }];
  }
  if (!commands.includes('lodge')) return [];
  const text = { label: say('declaration.lodge'), consequence: say('declaration.effect.now') };
  return [{ id: 'lodge', ...text, run: lodge(''), tone: 'primary', shortcut: 'l' }];
}

function changeDecision({ commands }: DeclarationView, say: Say, doing: Doing): Decision {
  const kind = commands.includes('edit') ? 'edit' : commands.includes('change') ? 'change' : 'after';
  return {
    id: 'change',
    label: say(`declaration.act.change.${kind}`),
    consequence: say(`declaration.act.change.${kind}`),
    run: doing.change,
    shortcut: 'e',
    immediate: true,
  };
}

const arrivalDecision = (say: Say, { act, today }: Doing): Decision => ({
  id: 'arrival',
  label: say('declaration.act.arrival'),
  consequence: say('declaration.act.arrivalText', { day: today }),
  run: () => act({ act: 'arrival', body: { carriedInOn: today } }),
  shortcut: 'a',
});

const withdrawal = (say: Say, { act }: Doing, choice: ReactNode, reason: string): Decision => ({
  id: 'withdraw',
  label: say('declaration.act.withdraw'),
  consequence: (
    <>
      <p>{say('declaration.act.withdrawText')}</p>
      {choice}
    </>
  ),
  run: (note) =>
    reason === '' ? say('declaration.act.withdrawReason') : act({ act: 'withdraw', body: { reason, note } }),
  tone: 'danger',
  reason: 'optional',
});

function WithdrawalReason(props: { readonly value: string; readonly onChange: (reason: string) => void }): ReactNode {
  const say = useText();
  const options = useCodeList('withdrawal-reasons').options.map(({ value, label }) => ({
    value,
    label: label.slice(value.length + 1),
  }));
  return (
    <SelectField {...props} required label={say('declaration.withdrawalReason')} options={options} placeholder="—" />
  );
}
