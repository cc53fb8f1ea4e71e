import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export type Option = {
  readonly value: string;
  readonly label: string;
  /** A second line that helps to choose. */
  readonly detail?: string;
  readonly disabled?: boolean;
};

/** A short list. For long ones use ComboField. */
export function SelectField(
  props: FieldProps & { readonly options: readonly Option[]; readonly placeholder?: string },
): ReactNode {
  return (
    <Field {...props}>
      {(control) => (
        <>
          <select
            {...control}
            className={styles.control}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
            onBlur={props.onBlur}
          >
            {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
            {props.options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.arrow}>
            <Icon name="chevronDown" size={16} />
          </span>
        </>
      )}
    </Field>
  );
}
