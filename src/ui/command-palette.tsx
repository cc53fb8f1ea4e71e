import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import styles from './command-palette.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import type { PaletteItem, PaletteProvider } from './palette-item.ts';
import { type PaletteGroup, usePaletteResults } from './use-palette-results.ts';

/** Ctrl-K: finds pages, things and commands from anywhere. */
export function CommandPalette(props: {
  readonly providers: readonly PaletteProvider[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}): ReactNode {
  const { isOpen, onOpenChange } = props;
  const word = useWords();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onOpenChange(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onOpenChange]);
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={word('ui.palette.title')} className={styles.dialog ?? ''}>
          <Finder providers={props.providers} onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder(props: { readonly providers: readonly PaletteProvider[]; readonly onDone: () => void }): ReactNode {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { groups, state } = usePaletteResults(props.providers, query);
  const navigate = useNavigate();
  const word = useWords();
  const listId = useId();
  const items = groups.flatMap((group) => group.items);
  const choose = (item: PaletteItem | undefined): void => {
    if (!item) return;
    props.onDone();
    if (item.to) void navigate(item.to);
    item.run?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && items.length > 0) setActive((active + step + items.length) % items.length);
    else if (event.key === 'Enter') choose(items[active]);
    else return;
    event.preventDefault();
  };
  const current = items[active];
  return (
    <>
      <div className={styles.ask}>
        <Icon name="search" size={20} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the window was opened to type here
          autoFocus
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${current.id}`}
          aria-label={word('ui.palette.title')}
          placeholder={word('ui.palette.open')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <Results
        listId={listId}
        groups={groups}
        current={current}
        onChoose={choose}
        onPoint={(item) => setActive(items.indexOf(item))}
      />
      <p className={styles.state} role="status">
        {state === 'failed' && word('ui.palette.failed')}
        {state === 'searching' && word('ui.search.searching')}
        {state === 'done' && items.length === 0 && word(query ? 'ui.palette.none' : 'ui.palette.empty', { query })}
      </p>
    </>
  );
}

function Results(props: {
  readonly listId: string;
  readonly groups: readonly PaletteGroup[];
  readonly current: PaletteItem | undefined;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onPoint: (item: PaletteItem) => void;
}): ReactNode {
  const word = useWords();
  return (
    <div id={props.listId} role="listbox" aria-label={word('ui.palette.results')} className={styles.list}>
      {props.groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={group.id} role="group" aria-label={group.label}>
          <p className={styles.group} aria-hidden>
            {group.label}
          </p>
          {group.items.map((item) => (
            <Row
              key={item.id}
              id={`${props.listId}-${item.id}`}
              item={item}
              isActive={item === props.current}
              onChoose={() => props.onChoose(item)}
              onPoint={() => props.onPoint(item)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Row(props: {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}): ReactNode {
  const { item, isActive } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field above
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={cx(styles.row, isActive && styles.on)}
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={props.onChoose}
      onMouseMove={props.onPoint}
    >
      <Icon name={item.icon ?? 'chevronRight'} />
      <span className={styles.label}>{item.label}</span>
      {item.detail && <span className={styles.detail}>{item.detail}</span>}
    </div>
  );
}
