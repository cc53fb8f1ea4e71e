import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

/** One yes or no. */
export function CheckboxField(props: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
  readonly name?: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}): ReactNode {
  const made = useId();
  const id = props.id ?? made;
  const described = [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.tick}>
      <input
        type="checkbox"
        id={id}
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
      {props.error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="danger" size={16} />
          <span>{props.error}</span>
        </p>
      )}
      {props.help && (
        <p className={styles.help} id={`${id}-help`}>
          {props.help}
        </p>
      )}
    </div>
  );
}
