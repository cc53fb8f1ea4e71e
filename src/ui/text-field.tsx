import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'search' | 'tel' | 'url'>;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** Codes and numbers of papers read better in even widths. */
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
};

export function TextField(props: TextFieldProps): ReactNode {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className={cx(styles.control, props.mono && 'code')}
          type={props.type ?? 'text'}
          value={props.value}
          readOnly={props.readOnly}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          // biome-ignore lint/a11y/noAutofocus: only where the field is what the person came for
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
