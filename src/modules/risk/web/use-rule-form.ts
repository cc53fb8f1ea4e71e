import { useMemo, useState } from 'react';
import { ProblemError, type ProblemRefusal, refusalText, useUi } from '../../../ui/index.ts';
import type { RuleView } from './risk-api.ts';
import { faultText } from './rule-form.tsx';
import {
  EMPTY_RULE,
  faultsOf,
  fieldOf,
  formOf,
  isSame,
  type RuleFaults,
  type RuleField,
  type RuleForm,
} from './rule-form-model.ts';
import { useRiskWords } from './words.ts';

export type RuleEdit = {
  readonly form: RuleForm;
  readonly faults: RuleFaults;
  readonly isChanged: boolean;
  readonly change: (field: RuleField, value: string) => void;
  readonly errorOf: (field: RuleField) => string | undefined;
  /** From now on every fault is shown, and the refusals of the server with them. */
  readonly tell: (error?: unknown) => void;
  /** What was typed is saved: the form follows the rule again. */
  readonly forget: () => void;
};

export function useRuleForm(rule: RuleView | null): RuleEdit {
  const saved = useMemo(() => (rule ? formOf(rule) : EMPTY_RULE), [rule]);
  const [typed, setTyped] = useState<Partial<RuleForm>>({});
  const [isTold, setTold] = useState(false);
  const [refusals, setRefusals] = useState<readonly ProblemRefusal[]>([]);
  const word = useRiskWords();
  const { language } = useUi();
  const form = { ...saved, ...typed };
  const faults = faultsOf(form);
  const errorOf = (field: RuleField): string | undefined => {
    const refusal = refusals.find(({ pointer }) => fieldOf(pointer) === field);
    if (refusal) return refusalText(refusal, language);
    const fault = faults[field];
    const isShown = isTold || (fault?.kind !== 'missing' && typed[field] !== undefined);
    return fault && isShown ? faultText(fault, word) : undefined;
  };
  return {
    form,
    faults,
    isChanged: !isSame(form, saved),
    change: (field, value) => {
      setTyped((before) => ({ ...before, [field]: value }));
      setRefusals((before) => before.filter(({ pointer }) => fieldOf(pointer) !== field));
    },
    errorOf,
    tell: (error) => {
      setTold(true);
      setRefusals(error instanceof ProblemError ? error.refusals : []);
    },
    forget: () => {
      setTyped({});
      setTold(false);
      setRefusals([]);
    },
  };
}
