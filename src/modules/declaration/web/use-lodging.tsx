import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { Banner, ProblemBanner, ProblemError } from '../../../ui/index.ts';
import type { CheckAnswer } from '../view-schemas.ts';
import { useCheck, useLodge } from './data-declarations.ts';
import type { Draft } from './data-drafts.ts';
import { type Fault, inContent, missingFields, stillStanding } from './faults.ts';
import { localCopy } from './local-copy.ts';
import type { DraftForm } from './use-draft-form.ts';
import { inPlainWords } from './use-live-assessment.ts';
import { useText } from './words.ts';

export type Lodging = {
  readonly ask: () => void;
  readonly close: () => void;
  readonly lodge: (condition: string) => Promise<void>;
  readonly isChecking: boolean;
  readonly isConfirming: boolean;
  /** Set while the window that asks for the last word is open. */
  readonly checked: CheckAnswer | null;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly problem: ReactNode;
  /** Counts the tries, so that the summary takes the focus each time. */
  readonly attempts: number;
};

const MAX_SHOWN = 200;
const NO_FAULTS: readonly Fault[] = [];

/** From "lodge" to lodged: check everything, show what will happen and its money, then do it. */
export function useLodging(draft: Draft, desk: DraftForm): Lodging {
  const go = useNavigate();
  const check = useCheck();
  const send = useLodge();
  const [found, setFound] = useState({ faults: NO_FAULTS, form: desk.form });
  const faults = useMemo(() => stillStanding(found.faults, found.form, desk.form), [found, desk.form]);
  const [checked, setChecked] = useState<CheckAnswer | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  const refuse = (refusals: readonly Fault[]): void => {
    const plain = inPlainWords(inContent(refusals), desk.content);
    setFound({ faults: plain.slice(0, MAX_SHOWN), form: desk.form });
    setConfirming(false);
    setAttempts((count) => count + 1);
  };
  const fail = (error: unknown): void => {
    if (speaksOfContent(error)) refuse(error.refusals);
    else setFailure(error);
    setConfirming(false);
  };
  const ask = async (): Promise<void> => {
    setFailure(null);
    const missing = missingFields(desk.form);
    try {
      await desk.flush();
      const answer = await check.mutateAsync({ content: desk.content, id: draft.id });
      setChecked(answer);
      const wrong = together(missing, inContent(answer.refusals));
      if (wrong.length > 0) return refuse(wrong);
      setFound({ faults: NO_FAULTS, form: desk.form });
      setConfirming(true);
    } catch (error) {
      if (missing.length > 0 && error instanceof ProblemError) refuse(missing);
      else fail(error);
    }
  };
  const lodge = async (condition: string): Promise<void> => {
    try {
      const receipt = await send.mutateAsync({ content: desk.content, draftId: draft.id, condition });
      localCopy.drop(draft.id);
      go(`/trade/declarations/${receipt.id}`, { state: { justLodged: true } });
    } catch (error) {
      fail(error);
    }
  };
  return {
    ask: () => void ask(),
    close: () => setConfirming(false),
    lodge,
    isChecking: check.isPending,
    isConfirming,
    checked,
    faults,
    warnings: inContent(checked?.warnings ?? []),
    problem: failure ? <ProblemBanner error={failure} /> : <AwayNote state={desk.saving.state} />,
    attempts,
  };
}

/** What is missing goes first, but not where the server has already told of it. */
const together = (missing: readonly Fault[], told: readonly Fault[]): Fault[] => [
  ...missing.filter(({ pointer }) => !told.some((fault) => pointer.startsWith(fault.pointer))),
  ...told,
];

const speaksOfContent = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.refusals.some(({ pointer }) => pointer.startsWith('/content'));

/** The server does not take it now; the browser has it. */
function AwayNote({ state }: { readonly state: string }): ReactNode {
  const say = useText();
  return state === 'failed' ? <Banner tone="caution">{say('declaration.draft.kept')}</Banner> : null;
}
