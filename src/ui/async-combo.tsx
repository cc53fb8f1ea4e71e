import { type ReactNode, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import styles from './async-combo.module.css';
import type { ControlAttributes } from './field.tsx';
import { useWords } from './intl.tsx';
import type { Option } from './select-field.tsx';
import { type SearchOptions, useAsyncOptions } from './use-async-options.ts';

/** The bare box with a list that is searched elsewhere. ComboField and the grid's cells are built on it. */
export function AsyncCombo(props: {
  readonly label: string;
  readonly value: string;
  /** What to show for the value, when it is not the value itself. */
  readonly display?: string | undefined;
  readonly onChange: (value: string, option: Option | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly search: SearchOptions;
  /** Text that matches nothing is kept as the value, for codes known by heart. */
  readonly allowFree?: boolean;
  readonly control?: Partial<ControlAttributes>;
  readonly className?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean;
}): ReactNode {
  const { value, display = value, allowFree = false, control } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const { options, state } = useAsyncOptions(props.search, typed ?? '', open);
  const choose = (option: Option | undefined): void => {
    setTyped(null);
    if (option) props.onChange(option.value, option);
  };
  const leave = (): void => {
    if (typed === '') props.onChange('', null);
    setTyped(null);
    props.onBlur?.();
  };
  const type = (text: string): void => {
    if (text === (typed ?? display)) return;
    setTyped(text);
    if (allowFree) props.onChange(text, null);
  };
  return (
    <ComboBox
      aria-label={props.label}
      className={styles.combo ?? ''}
      items={options}
      inputValue={typed ?? display}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      isDisabled={control?.disabled ?? false}
      isReadOnly={props.readOnly ?? false}
      onOpenChange={setOpen}
      onInputChange={type}
      onSelectionChange={(key) => choose(options.find((option) => option.value === key))}
      onBlur={leave}
    >
      <Input {...control} className={props.className ?? ''} placeholder={props.placeholder ?? ''} autoComplete="off" />
      <OptionPopover state={state} query={typed ?? ''} />
    </ComboBox>
  );
}

function OptionPopover(props: { readonly state: string; readonly query: string }): ReactNode {
  const word = useWords();
  const empty = props.state === 'failed' ? 'ui.search.failed' : props.state === 'done' ? 'ui.search.none' : null;
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox<Option>
        className={styles.list ?? ''}
        renderEmptyState={() => (
          <p className={styles.empty}>{word(empty ?? 'ui.search.searching', { query: props.query })}</p>
        )}
      >
        {(option) => (
          <ListBoxItem
            id={option.value}
            textValue={option.label}
            isDisabled={option.disabled ?? false}
            className={styles.option ?? ''}
          >
            <span className={styles.name}>{option.label}</span>
            {option.detail && <span className={styles.detail}>{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
