import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';
import type { ButtonTone } from './button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly wide?: boolean;
}): ReactNode {
  const { tone = 'secondary', size = 'normal', wide } = props;
  return (
    <Link to={props.to} className={cx(styles.button, styles[tone], styles[size], wide && styles.wide)}>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
      {props.iconAfter && <Icon name={props.iconAfter} size={16} />}
    </Link>
  );
}
