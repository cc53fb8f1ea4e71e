import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useUi, useWords } from './intl.tsx';
import { errorAt, ProblemBanner, refusalsOf } from './refusals.tsx';

type Texts = Readonly<Record<string, string>>;

export type BoundField = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
  readonly required: boolean;
};

export type TextForm<Form extends Texts> = {
  readonly values: Form;
  readonly set: (changes: Partial<Form>) => void;
  /** As it was at first: for a form that stays on the page after it was sent. */
  readonly clear: () => void;
  readonly bind: (name: keyof Form & string) => BoundField;
  /** What was refused and belongs to no field. */
  readonly problem: ReactNode;
  /** Sends when nothing is missing; true when it was done. What was typed stays. */
  readonly send: (act: (values: Form) => Promise<unknown>) => Promise<boolean>;
};

/**
 * A short form of texts: what is missing and what the server refused stand beside the field, which takes the focus;
 * the rest stands in a banner. Nothing is said twice.
 */
export function useTextForm<Form extends Texts>(options: {
  readonly start: Form;
  /** Which must not be blank; may depend on what was typed. */
  readonly needed?: readonly (keyof Form & string)[] | ((values: Form) => readonly (keyof Form & string)[]);
  /** Of the write that sends it. */
  readonly error: unknown;
  /** Where the server points for a field, when that is not `/name`. */
  readonly pointerOf?: (name: string) => string;
}): TextForm<Form> {
  const { start, error, pointerOf = (name) => `/${name}` } = options;
  const [values, setValues] = useState<Form>(start);
  const [asked, setAsked] = useState(false);
  const { needed: rule = [] } = options;
  const needed = typeof rule === 'function' ? rule(values) : rule;
  const first = useRef(start);
  const prefix = useId();
  const { language } = useUi();
  const word = useWords();
  const refusals = refusalsOf(error);
  const names = Object.keys(values);
  const isMissing = (name: string): boolean => needed.includes(name) && (values[name] ?? '').trim() === '';
  const focus = (name: string | undefined): void =>
    name === undefined ? undefined : document.getElementById(`${prefix}-${name}`)?.focus();
  useFocusOn(error, () => focus(names.find((name) => refusals.some(({ pointer }) => pointer === pointerOf(name)))));
  const set = (changes: Partial<Form>): void => setValues((now) => ({ ...now, ...changes }));
  return {
    values,
    set,
    clear: () => {
      setValues(first.current);
      setAsked(false);
    },
    bind: (name) => ({
      id: `${prefix}-${name}`,
      value: values[name] ?? '',
      onChange: (text) => set({ [name]: text } as Partial<Form>),
      error: asked && isMissing(name) ? word('ui.missing') : errorAt(refusals, pointerOf(name), language),
      required: needed.includes(name),
    }),
    problem: <ProblemBanner error={error} beside={names.map(pointerOf)} />,
    send: async (act) => {
      setAsked(true);
      const missing = names.find(isMissing);
      if (missing === undefined) return act(values).then(yes, no);
      focus(missing);
      return false;
    },
  };
}

const yes = (): boolean => true;
/** Why not is in the error of the write. */
const no = (): boolean => false;

function useFocusOn(error: unknown, focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    if (error) latest.current();
  }, [error]);
}
