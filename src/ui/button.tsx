import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { useWords } from './intl.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  readonly children?: ReactNode;
  readonly tone?: ButtonTone;
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** The key that does the same; shown, not bound. */
  readonly keyHint?: string;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly form?: string;
  /** Needed when there is only an icon. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
  readonly onPress?: () => void;
};

export function Button(props: ButtonProps): ReactNode {
  const { tone = 'secondary', size = 'normal', pending = false, disabled = false, type = 'button' } = props;
  const word = useWords();
  const shape = [tone, size, props.wide && 'wide', !props.children && 'bare'] as const;
  return (
    <AriaButton
      type={type}
      className={cx(styles.button, ...shape.map((name) => name && styles[name]))}
      isDisabled={disabled}
      isPending={pending}
      {...(props.id && { id: props.id })}
      {...(props.form && { form: props.form })}
      {...(props.label && { 'aria-label': props.label })}
      {...(props.describedBy && { 'aria-describedby': props.describedBy })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.onPress && { onPress: props.onPress })}
    >
      {pending ? (
        <span className={styles.spinner} role="img" aria-label={word('ui.pending')} />
      ) : (
        props.icon && <Icon name={props.icon} size={size === 'small' ? 16 : 18} />
      )}
      {props.children && <span>{props.children}</span>}
      {props.iconAfter && <Icon name={props.iconAfter} size={16} />}
      {props.keyHint && <kbd aria-hidden>{props.keyHint}</kbd>}
    </AriaButton>
  );
}
