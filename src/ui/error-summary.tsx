import { type ReactNode, useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';

export type FieldError = {
  /** A sentence with the fix. */
  readonly message: string;
  /** The id of the control to jump to. */
  readonly fieldId?: string;
  /** For fields that are not on the page yet, such as a grid's far row. */
  readonly onJump?: () => void;
};

/** All that is wrong, at the top of the form, each line jumping to its field. Takes the focus when it appears. */
export function ErrorSummary(props: {
  readonly errors: readonly FieldError[];
  readonly title?: string;
  readonly takeFocus?: boolean;
}): ReactNode {
  const { errors, takeFocus = true } = props;
  const box = useRef<HTMLElement>(null);
  const word = useWords();
  const some = errors.length > 0;
  useEffect(() => {
    if (some && takeFocus) box.current?.focus();
  }, [some, takeFocus]);
  if (!some) return null;
  return (
    <section ref={box} className={styles.summary} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 className={styles.title} id="error-summary-title">
        <Icon name="danger" size={20} />
        {props.title ?? word('ui.errors.title', { count: errors.length })}
      </h2>
      <ol className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.fieldId}-${error.message}`}>
            <button type="button" className={styles.jump} onClick={() => jump(error)}>
              {error.message}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function jump(error: FieldError): void {
  error.onJump?.();
  if (!error.fieldId) return;
  const field = document.getElementById(error.fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
