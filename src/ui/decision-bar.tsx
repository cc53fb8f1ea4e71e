import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { ConfirmDialog, type ReasonNeed } from './confirm-dialog.tsx';
import styles from './decision-bar.module.css';
import { useWords } from './intl.tsx';
import { isTyping } from './is-typing.ts';

/** Nothing when it was done. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function that answers nothing is the usual case
export type DecisionAnswer = string | undefined | void;

export type Decision = {
  readonly id: string;
  readonly label: string;
  /** What will happen, in a sentence, said before it happens. */
  readonly consequence: ReactNode;
  /** Answers with a sentence when it was not done; the window then stays open and shows it. */
  readonly run: (reason: string) => DecisionAnswer | Promise<DecisionAnswer>;
  /** One letter that opens it. */
  readonly shortcut?: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly reason?: ReasonNeed;
  readonly reasonHelp?: string;
  /** Shown but not possible; says why. */
  readonly disabledBecause?: string;
  /** Done at once, without asking: only for what can be undone. */
  readonly immediate?: boolean;
};

/** The decisions allowed now, the expected one first. Sticks to the bottom so that it is never searched for. */
export function DecisionBar(props: {
  readonly decisions: readonly Decision[];
  readonly status?: ReactNode;
}): ReactNode {
  const { decisions, status } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | undefined>();
  const word = useWords();
  const open = decisions.find((decision) => decision.id === openId);
  const start = (decision: Decision): void => {
    if (decision.disabledBecause) return;
    setFailure(undefined);
    if (decision.immediate) void finish(decision, '');
    else setOpenId(decision.id);
  };
  useShortcuts(decisions, start);
  const finish = async (decision: Decision, reason: string): Promise<void> => {
    const failed = await Promise.resolve(decision.run(reason)).catch(() => word('ui.error.text'));
    setFailure(failed ?? undefined);
    if (!failed) setOpenId(null);
  };
  return (
    <section className={styles.bar} aria-label={word('ui.decisions')}>
      <div className={styles.inner}>
        {status && <div className={styles.status}>{status}</div>}
        <ul className={styles.list}>
          {decisions.map((decision, index) => (
            <li key={decision.id} className={styles.item}>
              <DecisionButton decision={decision} isFirst={index === 0} onStart={() => start(decision)} />
            </li>
          ))}
        </ul>
        {failure && !open && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        {decisions.length === 0 && <p className={styles.none}>{word('ui.decisions.none')}</p>}
      </div>
      {open && (
        <ConfirmDialog
          isOpen
          title={open.label}
          confirmLabel={open.label}
          tone={open.tone === 'danger' ? 'danger' : 'primary'}
          reason={open.reason ?? 'none'}
          reasonHelp={open.reasonHelp}
          error={failure}
          onClose={() => setOpenId(null)}
          onConfirm={(reason) => finish(open, reason)}
        >
          <p className={styles.will}>{word('ui.decisions.will')}</p>
          <div>{open.consequence}</div>
        </ConfirmDialog>
      )}
    </section>
  );
}

function DecisionButton(props: {
  readonly decision: Decision;
  readonly isFirst: boolean;
  readonly onStart: () => void;
}): ReactNode {
  const { decision, isFirst } = props;
  const whyId = `why-${decision.id}`;
  const because = decision.disabledBecause;
  return (
    <>
      <Button
        tone={decision.tone ?? (isFirst ? 'primary' : 'secondary')}
        disabled={because !== undefined}
        onPress={props.onStart}
        wide
        {...(because && { describedBy: whyId })}
        {...(decision.shortcut && { keyHint: decision.shortcut.toUpperCase() })}
      >
        {decision.label}
      </Button>
      {because && (
        <p id={whyId} className={styles.because}>
          {because}
        </p>
      )}
    </>
  );
}

function useShortcuts(decisions: readonly Decision[], start: (decision: Decision) => void): void {
  const latest = useRef({ decisions, start });
  latest.current = { decisions, start };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog],[role=alertdialog]')) return;
      const hit = latest.current.decisions.find((each) => each.shortcut?.toLowerCase() === event.key.toLowerCase());
      if (!hit) return;
      event.preventDefault();
      latest.current.start(hit);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
