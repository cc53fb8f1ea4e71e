import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import styles from './stepper.module.css';

/** Where a thing stands on a road of known steps. `current` is the id of the step being done. */
export function Stepper(props: {
  readonly steps: readonly { readonly id: string; readonly label: ReactNode; readonly note?: ReactNode }[];
  readonly current: string | null;
}): ReactNode {
  const { steps, current } = props;
  const word = useWords();
  const place = current === null ? steps.length : steps.findIndex((step) => step.id === current);
  return (
    <ol className={styles.steps} aria-label={word('ui.steps')}>
      {steps.map((step, index) => {
        const state = index < place ? 'done' : index === place ? 'current' : 'ahead';
        return (
          <li key={step.id} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={styles.dot}>{state === 'done' ? <Icon name="check" size={14} /> : index + 1}</span>
            <span className={styles.label}>
              {step.label}
              {state === 'done' && <span className="unseen">({word('ui.steps.done')})</span>}
              {step.note && <small>{step.note}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
