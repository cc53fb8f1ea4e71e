import type { ReactNode } from 'react';
import { AsyncCombo } from './async-combo.tsx';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './select-field.tsx';
import type { SearchOptions } from './use-async-options.ts';

/** Chooses from a long list by searching it: codes, parties, places. */
export function ComboField(
  props: Omit<FieldProps, 'onChange' | 'label'> & {
    readonly label: string;
    readonly search: SearchOptions;
    readonly onChange: (value: string, option: Option | null) => void;
    readonly display?: string;
    readonly allowFree?: boolean;
    readonly mono?: boolean;
    readonly placeholder?: string;
  },
): ReactNode {
  return (
    <Field {...props} unit={props.unit ?? <Icon name="search" size={16} />}>
      {(control) => (
        <AsyncCombo
          label={props.label}
          value={props.value}
          display={props.display}
          onChange={props.onChange}
          onBlur={props.onBlur}
          search={props.search}
          allowFree={props.allowFree ?? false}
          readOnly={props.readOnly ?? false}
          placeholder={props.placeholder}
          control={control}
          className={cx(styles.control, props.mono && 'code')}
        />
      )}
    </Field>
  );
}
