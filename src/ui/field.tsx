import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';

/** What every field takes. Values are text: decimals and dates travel as strings. */
export type FieldProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly id?: string | undefined;
  readonly name?: string;
  readonly help?: ReactNode;
  /** A sentence with the fix. */
  readonly error?: string | undefined;
  /** Shown inside the field, at its end. */
  readonly unit?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly hideLabel?: boolean;
  /** How many characters the answer usually has; sets the width. */
  readonly size?: number;
};

export type ControlAttributes = {
  readonly id: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
};

type FrameProps = Pick<
  FieldProps,
  'label' | 'id' | 'name' | 'help' | 'error' | 'unit' | 'required' | 'disabled' | 'hideLabel' | 'size'
> & { readonly children: (control: ControlAttributes) => ReactNode; readonly bare?: boolean };

/** Label above, unit inside, help below, error beside. The control gets the attributes that tie them together. */
export function Field(props: FrameProps): ReactNode {
  const made = useId();
  const id = props.id ?? made;
  const word = useWords();
  const { help, error, required, unit, size } = props;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlAttributes = {
    id,
    ...(props.name && { name: props.name }),
    ...(props.disabled && { disabled: true }),
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true as const }),
    ...(required && { 'aria-required': true as const }),
  };
  return (
    <div className={cx(styles.field, error && styles.wrong)}>
      <label className={cx(styles.label, props.hideLabel && 'unseen')} htmlFor={id}>
        {props.label}
        {required && <span className={styles.required}>{word('ui.required')}</span>}
      </label>
      <div
        className={cx(!props.bare && styles.box, props.disabled && styles.off)}
        style={size ? { maxWidth: `calc(${size}ch + 3.5rem)` } : undefined}
      >
        {props.children(control)}
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="danger" size={16} />
          <span>{error}</span>
        </p>
      )}
      {help && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
