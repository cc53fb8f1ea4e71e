import { type ReactNode, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { formatWeekday } from './format.ts';
import { Icon } from './icon.tsx';
import { useUi, useWords } from './intl.tsx';
import { readDate } from './read-text.ts';

/** A calendar day as ISO text. 20261121 and 2026/11/21 become 2026-11-21; the button opens the browser's calendar. */
export function DateField(props: FieldProps & { readonly min?: string; readonly max?: string }): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  const { language } = useUi();
  const word = useWords();
  const day = readDate(props.value);
  const leave = (): void => {
    if (day && day !== props.value) props.onChange(day);
    props.onBlur?.();
  };
  return (
    <Field size={17} unit={day && formatWeekday(day, language)} {...props}>
      {(control) => (
        <>
          <input
            {...control}
            className={cx(styles.control, 'figures')}
            inputMode="numeric"
            autoComplete="off"
            placeholder="YYYY-MM-DD"
            value={props.value}
            readOnly={props.readOnly}
            onChange={(event) => props.onChange(event.target.value)}
            onBlur={leave}
          />
          <input
            ref={picker}
            className={styles.picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={day ?? ''}
            min={props.min}
            max={props.max}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles.side}
            disabled={props.disabled || props.readOnly}
            aria-label={word('ui.date.open')}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" />
          </button>
        </>
      )}
    </Field>
  );
}
