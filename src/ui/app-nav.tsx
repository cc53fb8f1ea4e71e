import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { matchPath, NavLink, useLocation } from 'react-router';
import styles from './app-nav.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

export type NavItem = {
  readonly to: string;
  readonly label: ReactNode;
  readonly icon?: IconName;
  /** How many things wait there. */
  readonly count?: number;
  readonly end?: boolean;
};

/** Pages of one kind of work behind one button. */
export type NavGroup = {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly items: readonly NavItem[];
};

export type NavEntry = NavItem | NavGroup;

/** The ways that lead through an area; one group is open at a time, and a group of one page is just that page. */
export function AppNav({ entries }: { readonly entries: readonly NavEntry[] }): ReactNode {
  const [openId, setOpenId] = useState<string | null>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the group
  useEffect(() => setOpenId(null), [pathname]);
  return (
    <ul className={styles.list}>
      {entries
        .flatMap(flatGroup)
        .map((entry) =>
          isGroup(entry) ? (
            <Group
              key={entry.id}
              group={entry}
              isCurrent={entry.items.some((item) => isAt(item, pathname))}
              isOpen={openId === entry.id}
              onOpen={(isOpen) => setOpenId((now) => (isOpen ? entry.id : now === entry.id ? null : now))}
            />
          ) : (
            <Way key={entry.to} item={entry} />
          ),
        )}
    </ul>
  );
}

function Way({ item }: { readonly item: NavItem }): ReactNode {
  return (
    <li>
      <NavLink to={item.to} end={item.end ?? false} className={styles.link ?? ''}>
        {item.icon && <Icon name={item.icon} />}
        {item.label}
        {item.count !== undefined && <span className={cx(styles.count, 'figures')}>{item.count}</span>}
      </NavLink>
    </li>
  );
}

function Group(props: {
  readonly group: NavGroup;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}): ReactNode {
  const { group, isCurrent, isOpen, onOpen } = props;
  const box = useRef<HTMLLIElement>(null);
  useLeaving(box, isOpen, () => onOpen(false));
  // What is hidden cannot keep the focus: the button that opened it takes it back.
  useLayoutEffect(() => {
    if (!isOpen && box.current?.querySelector('ul')?.contains(document.activeElement)) {
      box.current.querySelector('button')?.focus();
    }
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) onOpen(false);
  };
  return (
    <li ref={box} className={styles.group} onKeyDown={onKeyDown}>
      <Disclosure isExpanded={isOpen} onExpandedChange={onOpen}>
        <Button
          slot="trigger"
          className={cx(styles.link, isCurrent && styles.current)}
          {...(isCurrent && { 'aria-current': 'true' as const })}
        >
          {group.icon && <Icon name={group.icon} />}
          {group.label}
          <Icon name="chevronDown" size={16} />
        </Button>
        <DisclosurePanel className={styles.panel ?? ''}>
          <ul>
            {group.items.map((item) => (
              <Way key={item.to} item={item} />
            ))}
          </ul>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

/** A group that hangs over the page closes when the person turns to something else. */
function useLeaving(box: { readonly current: HTMLElement | null }, isOpen: boolean, leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => {
    if (!isOpen) return;
    const look = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) last.current();
    };
    document.addEventListener('pointerdown', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerdown', look);
      document.removeEventListener('focusin', look);
    };
  }, [box, isOpen]);
}

const isGroup = (entry: NavEntry): entry is NavGroup => 'items' in entry;

const flatGroup = (entry: NavEntry): readonly NavEntry[] =>
  isGroup(entry) && entry.items.length < 2 ? entry.items : [entry];

const isAt = ({ to, end = false }: NavItem, pathname: string): boolean =>
  matchPath({ path: to, end }, pathname) !== null;
