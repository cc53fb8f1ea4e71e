import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useWords } from './intl.tsx';

/** Several lines of prose. With `maxLength` the letters left are counted below. */
export function TextAreaField(
  props: FieldProps & { readonly rows?: number; readonly maxLength?: number; readonly autoFocus?: boolean },
): ReactNode {
  const word = useWords();
  const { maxLength, help } = props;
  const left = maxLength && word('ui.letters', { now: [...props.value].length, most: maxLength });
  return (
    <Field {...props} help={help && left ? `${help} ${left}` : (help ?? left)}>
      {(control) => (
        <textarea
          {...control}
          className={styles.control}
          rows={props.rows ?? 3}
          value={props.value}
          readOnly={props.readOnly}
          maxLength={maxLength}
          // biome-ignore lint/a11y/noAutofocus: only in a dialog that asks for this text
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
