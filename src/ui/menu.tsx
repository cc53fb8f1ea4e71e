import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonTone } from './button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';

export type MenuChoice = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keyHint?: string;
  readonly tone?: 'danger';
  readonly disabled?: boolean;
  readonly run: () => void;
};

/** A button that opens a short list of things to do. */
export function Menu(props: {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly tone?: ButtonTone;
  readonly size?: 'normal' | 'small';
}): ReactNode {
  const { label, choices, icon, iconOnly = false, tone = 'quiet', size = 'small' } = props;
  const look = { tone, size } as const;
  return (
    <MenuTrigger>
      {iconOnly ? (
        <Button {...look} icon={icon ?? 'more'} label={label} />
      ) : (
        <Button {...look} {...(icon && { icon })} iconAfter="chevronDown">
          {label}
        </Button>
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu className={styles.menu ?? ''}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.disabled ?? false}
              className={cx(styles.item, choice.tone && styles[choice.tone])}
              onAction={choice.run}
            >
              {choice.icon && <Icon name={choice.icon} size={16} />}
              <span>{choice.label}</span>
              {choice.keyHint && <kbd>{choice.keyHint}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
