import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './filter-chips.module.css';
import { Icon } from './icon.tsx';

export type FilterChip = { readonly id: string; readonly label: ReactNode; readonly count?: number };

/** Ways to narrow a list, each with how many it would leave. Pressed ones say so without colour too. */
export function FilterChips(props: {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}): ReactNode {
  return (
    <fieldset className={styles.chips}>
      <legend className="unseen">{props.label}</legend>
      {props.chips.map((chip) => {
        const isOn = props.chosen.has(chip.id);
        return (
          <button
            key={chip.id}
            type="button"
            aria-pressed={isOn}
            className={cx(styles.chip, isOn && styles.on)}
            onClick={() => props.onToggle(chip.id)}
          >
            {isOn && <Icon name="check" size={14} />}
            {chip.label}
            {chip.count !== undefined && <span className={cx(styles.count, 'figures')}>{chip.count}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
