import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import styles from './reasoning-sheet.module.css';

export type ReasoningStep = {
  readonly id: string;
  readonly title: ReactNode;
  /** The authority the step rests on. */
  readonly law?: { readonly text: string; readonly href?: string };
  readonly inputs?: readonly { readonly label: ReactNode; readonly value: ReactNode; readonly note?: ReactNode }[];
  /** The sum as written: 270,000 × 21.3 %. */
  readonly formula?: ReactNode;
  readonly result?: ReactNode;
  readonly note?: ReactNode;
  /** What else was lawful, and why it was not taken. */
  readonly alternatives?: readonly {
    readonly label: ReactNode;
    readonly value?: ReactNode;
    readonly because: ReactNode;
  }[];
  readonly children?: readonly ReasoningStep[];
  /** A step whose result is carried to the end. */
  readonly isKey?: boolean;
};

export function ReasoningStepItem(props: {
  readonly step: ReasoningStep;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}): ReactNode {
  const { step, open, onToggle } = props;
  const bodyId = useId();
  const isOpen = open.has(step.id);
  const hasBody = Boolean(step.law || step.inputs || step.formula || step.note || step.alternatives || step.children);
  return (
    <li className={cx(styles.step, step.isKey && styles.key)}>
      <div className={styles.line}>
        {hasBody ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={() => onToggle(step.id)}
          >
            <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
            <span>{step.title}</span>
          </button>
        ) : (
          <span className={styles.plain}>{step.title}</span>
        )}
        {step.result !== undefined && <span className={cx(styles.result, 'figures')}>{step.result}</span>}
      </div>
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        <StepBody step={step} />
        {step.children && (
          <ol className={styles.steps}>
            {step.children.map((child) => (
              <ReasoningStepItem key={child.id} step={child} open={open} onToggle={onToggle} />
            ))}
          </ol>
        )}
      </div>
    </li>
  );
}

function StepBody({ step }: { readonly step: ReasoningStep }): ReactNode {
  const word = useWords();
  return (
    <>
      {step.law && (
        <p className={styles.law}>
          <Icon name="scale" size={14} />
          {step.law.href ? <a href={step.law.href}>{step.law.text}</a> : step.law.text}
        </p>
      )}
      {step.inputs && (
        <dl className={styles.inputs}>
          {step.inputs.map((input, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: inputs of a finished step never move
            <div key={index}>
              <dt>
                {input.label}
                {input.note && <small>{input.note}</small>}
              </dt>
              <dd className="figures">{input.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {step.formula && <p className={cx(styles.formula, 'figures')}>{step.formula}</p>}
      {step.note && <p className={styles.note}>{step.note}</p>}
      {step.alternatives && step.alternatives.length > 0 && (
        <div className={styles.others}>
          <p>{word('ui.sheet.alternatives')}</p>
          <ul>
            {step.alternatives.map((other, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: alternatives of a finished step never move
              <li key={index}>
                <b>{other.label}</b> {other.value && <span className="figures">{other.value}</span>} — {other.because}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
