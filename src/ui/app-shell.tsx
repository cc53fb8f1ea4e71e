import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AppNav, type NavEntry } from './app-nav.tsx';
import styles from './app-shell.module.css';
import type { Density } from './column-preferences.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The frame of every page: who made it, where you are, who you are, what you can do, and the page itself. */
export function AppShell(props: {
  readonly children: ReactNode;
  readonly nav: readonly NavEntry[];
  readonly density?: Density;
  /** Which part of the house this is, in one word. */
  readonly area?: ReactNode;
  /** Who you are, or the way to sign in. */
  readonly user?: ReactNode;
  readonly onSearch?: () => void;
  readonly notice?: ReactNode;
  readonly footer?: ReactNode;
  /** Pages people work in all day use the whole width. */
  readonly width?: 'page' | 'full';
}): ReactNode {
  const { density = 'roomy', width = 'page' } = props;
  const word = useWords();
  useDensity(density);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {word('ui.skip')}
      </a>
      <Header {...props} />
      {props.notice && <div className={styles.notice}>{props.notice}</div>}
      <main id="main" tabIndex={-1} className={cx(styles.main, styles[width])}>
        {props.children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.footerInner}>
          <div className={styles.footerText}>{props.footer}</div>
          <div className={styles.switches}>
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </footer>
    </div>
  );
}

function Header(props: {
  readonly nav: readonly NavEntry[];
  readonly area?: ReactNode;
  readonly user?: ReactNode;
  readonly onSearch?: () => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const word = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <button
          type="button"
          className={styles.burger}
          aria-expanded={isOpen}
          aria-controls="primary-nav"
          aria-label={word('ui.menu')}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'close' : 'menu'} size={22} />
        </button>
        <Link to="/" className={styles.brand}>
          <span className={styles.mark} lang="ja">
            関所
          </span>
          <span className={styles.name}>Sekisho</span>
        </Link>
        {props.area && <span className={styles.area}>{props.area}</span>}
        <div className={styles.space} />
        {props.onSearch && <SearchButton onSearch={props.onSearch} />}
        <div className={cx(styles.switches, styles.wideOnly)}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        {props.user && <div className={styles.user}>{props.user}</div>}
      </div>
      <nav id="primary-nav" className={cx(styles.nav, isOpen && styles.open)} aria-label={word('ui.nav')}>
        <AppNav entries={props.nav} />
      </nav>
    </header>
  );
}

function SearchButton({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const word = useWords();
  return (
    <button type="button" className={styles.search} onClick={onSearch}>
      <Icon name="search" />
      <span>{word('ui.palette.open')}</span>
      <kbd aria-hidden>Ctrl K</kbd>
    </button>
  );
}

/** On the root element, so that windows over the page follow too. */
function useDensity(density: Density): void {
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
}
