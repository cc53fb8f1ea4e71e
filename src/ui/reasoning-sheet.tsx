import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { CopyLink } from './copy-link.tsx';
import { useWords } from './intl.tsx';
import styles from './reasoning-sheet.module.css';
import { type ReasoningStep, ReasoningStepItem } from './reasoning-step.tsx';

export type { ReasoningStep } from './reasoning-step.tsx';

/** A conclusion as a judge would write it: each step with its authority, what went in, what came out. */
export function ReasoningSheet(props: {
  readonly title: ReactNode;
  readonly steps: readonly ReasoningStep[];
  /** The answer first, large. */
  readonly conclusion?: { readonly label: ReactNode; readonly value: ReactNode };
  readonly summary?: ReactNode;
  /** A link that shows this same sheet again. */
  readonly reproduceHref?: string;
  readonly startOpen?: 'all' | 'top' | 'none';
  /** Of the heading: one below that of the part of the page it stands in. */
  readonly level?: 2 | 3 | 4;
}): ReactNode {
  const { steps, conclusion, startOpen = 'top', level = 3 } = props;
  const Heading = `h${level}` as const;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstOpen(steps, startOpen));
  const titleId = useId();
  const all = allIds(steps);
  const isAllOpen = all.every((id) => open.has(id));
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const print = (): void => {
    setOpen(new Set(all));
    setTimeout(() => window.print(), 50);
  };
  return (
    <section className={styles.sheet} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div>
          <Heading className={styles.title} id={titleId}>
            {props.title}
          </Heading>
          {props.summary && <div className={styles.summary}>{props.summary}</div>}
        </div>
        {conclusion && (
          <p className={styles.conclusion}>
            <span>{conclusion.label}</span>
            <strong className="figures">{conclusion.value}</strong>
          </p>
        )}
      </header>
      <SheetTools
        isAllOpen={isAllOpen}
        onToggleAll={() => setOpen(new Set(isAllOpen ? [] : all))}
        onPrint={print}
        reproduceHref={props.reproduceHref}
      />
      <ol className={styles.steps}>
        {steps.map((step) => (
          <ReasoningStepItem key={step.id} step={step} open={open} onToggle={toggle} />
        ))}
      </ol>
    </section>
  );
}

function SheetTools(props: {
  readonly isAllOpen: boolean;
  readonly onToggleAll: () => void;
  readonly onPrint: () => void;
  readonly reproduceHref: string | undefined;
}): ReactNode {
  const word = useWords();
  return (
    <div className={styles.tools}>
      <Button tone="quiet" size="small" onPress={props.onToggleAll}>
        {word(props.isAllOpen ? 'ui.sheet.closeAll' : 'ui.sheet.openAll')}
      </Button>
      <Button tone="quiet" size="small" icon="print" onPress={props.onPrint}>
        {word('ui.print')}
      </Button>
      {props.reproduceHref && <CopyLink href={props.reproduceHref} />}
    </div>
  );
}

function allIds(steps: readonly ReasoningStep[]): string[] {
  return steps.flatMap((step) => [step.id, ...allIds(step.children ?? [])]);
}

function firstOpen(steps: readonly ReasoningStep[], which: 'all' | 'top' | 'none'): Set<string> {
  if (which === 'none') return new Set();
  return new Set(which === 'all' ? allIds(steps) : steps.map((step) => step.id));
}
