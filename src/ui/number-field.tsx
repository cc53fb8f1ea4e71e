import { type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { groupDigits } from './format.ts';
import { readDecimal } from './read-text.ts';
import { useSelectWhen } from './use-select-when.ts';

/**
 * A decimal that travels as a string and never becomes a float. Full-width digits and separators are read;
 * thousands are shown grouped while the field is at rest. Text that is no number is kept, for the error to name.
 */
export function NumberField(props: FieldProps & { readonly placeholder?: string }): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const box = useSelectWhen(draft !== null);
  const change = (text: string): void => {
    setDraft(text);
    props.onChange(readDecimal(text) ?? text.trim());
  };
  const leave = (): void => {
    setDraft(null);
    props.onBlur?.();
  };
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={box}
          className={cx(styles.control, styles.figure)}
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? groupDigits(props.value)}
          readOnly={props.readOnly}
          placeholder={props.placeholder}
          onFocus={() => setDraft(props.value)}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
