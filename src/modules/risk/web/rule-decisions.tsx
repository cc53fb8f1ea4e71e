import type { ReactNode } from 'react';
import { type Decision, DecisionBar, useActor, useFailureText } from '../../../ui/index.ts';
import { type RuleView, riskApi } from './risk-api.ts';
import { ruleOf } from './rule-form-model.ts';
import type { RuleEdit } from './use-rule-form.ts';
import { useRiskWords } from './words.ts';

type Given = {
  readonly rule: RuleView | null;
  readonly edit: RuleEdit;
  readonly onDone: (view: { readonly id: string }, said: string) => Promise<void>;
};

/** What may be done with this rule now; the state comes from the room's own table. */
export function RuleDecisions(given: Given): ReactNode {
  return <DecisionBar decisions={useDecisions(given)} />;
}

function useDecisions({ rule, edit, onDone }: Given): Decision[] {
  const word = useRiskWords();
  const failureOf = useFailureText();
  const { role } = useActor();
  const allowed = rule?.current.allowed ?? ['edit'];
  const save: Decision = {
    id: 'save',
    label: word('risk.do.save'),
    consequence: word('risk.do.save.will'),
    shortcut: 's',
    immediate: true,
    run: () => saveRule({ rule, edit, onDone, failureOf, said: word('risk.rule.saved') }),
  };
  if (!rule) return [save];
  const { id, current } = rule;
  const act = (call: () => Promise<unknown>, said: string) => () =>
    failureOf(async () => {
      await call();
      await onDone(rule, said);
    });
  const unsaved = edit.isChanged ? { disabledBecause: word('risk.do.test.unsaved') } : {};
  const test: Decision = {
    id: 'test',
    label: word('risk.do.test'),
    consequence: word('risk.do.test.will'),
    shortcut: 't',
    immediate: true,
    run: act(() => riskApi.test(id), word('risk.rule.tested')),
    ...unsaved,
  };
  const activate: Decision = {
    id: 'activate',
    label: word('risk.do.activate'),
    consequence: word('risk.do.activate.will'),
    shortcut: 'a',
    run: act(() => riskApi.activate({ id, changedAt: current.changedAt }), word('risk.rule.activated')),
    ...(role === 'supervisor' ? unsaved : { disabledBecause: word('risk.do.activate.supervisor') }),
  };
  const retire: Decision = {
    id: 'retire',
    label: word('risk.do.retire'),
    consequence: word('risk.do.retire.will'),
    shortcut: 'r',
    tone: 'danger',
    reason: 'required',
    reasonHelp: word('risk.do.retire.reason'),
    run: (because) => act(() => riskApi.retire(id, because), word('risk.rule.retired'))(),
    ...(role === 'supervisor' ? {} : { disabledBecause: word('risk.do.retire.supervisor') }),
  };
  const offered: readonly [boolean, Decision][] = [
    [edit.isChanged, save],
    [allowed.includes('activate'), activate],
    [allowed.includes('test'), test],
    [allowed.includes('retire'), retire],
  ];
  return offered.filter(([isOffered]) => isOffered).map(([, decision]) => decision);
}

async function saveRule(
  given: Given & {
    readonly failureOf: ReturnType<typeof useFailureText>;
    readonly said: string;
  },
): Promise<string | undefined> {
  const { rule, edit, onDone, failureOf, said } = given;
  if (Object.keys(edit.faults).length > 0) {
    edit.tell();
    return undefined;
  }
  return failureOf(async () => {
    try {
      const { name, ...text } = ruleOf(edit.form);
      const sent = rule
        ? riskApi.edit({ id: rule.id, changedAt: rule.current.changedAt, ...text })
        : riskApi.draft({ name, ...text });
      await onDone(await sent, said);
    } catch (error) {
      edit.tell(error);
      throw error;
    }
  });
}
