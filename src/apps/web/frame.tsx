import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { AppShell, CommandPalette, type NavEntry, type PaletteProvider } from '../../ui/index.ts';
import { AwayNotice } from './away-notice.tsx';
import styles from './frame.module.css';
import { usePagePalette } from './palette-pages.ts';
import { UserMenu } from './user-menu.tsx';
import { useWebWords } from './words.ts';

/** What all areas share: the shell, the palette, who you are, and a word when the server is away. */
export function Frame(props: {
  readonly nav: readonly NavEntry[];
  readonly area?: ReactNode;
  readonly density: 'roomy' | 'dense';
  readonly width?: 'page' | 'full';
  readonly palette?: readonly PaletteProvider[];
  readonly children?: ReactNode;
}): ReactNode {
  const { nav, area, density, width = 'page', palette = [] } = props;
  const [isOpen, setOpen] = useState(false);
  const word = useWebWords();
  const pages = usePagePalette();
  const providers = useMemo(() => [...palette, ...pages], [palette, pages]);
  return (
    <AppShell
      nav={nav}
      density={density}
      width={width}
      {...(area ? { area } : {})}
      user={<UserMenu />}
      onSearch={() => setOpen(true)}
      notice={<AwayNotice />}
      footer={
        <>
          <p>{word('web.footer.what')}</p>
          <p>
            <a href="/api/docs">{word('web.footer.api')}</a>
          </p>
        </>
      }
    >
      <Progress />
      {props.children ?? <Outlet />}
      <CommandPalette providers={providers} isOpen={isOpen} onOpenChange={setOpen} />
      <ScrollRestoration />
    </AppShell>
  );
}

/** A thin line at the top while the next page is fetched; only when that takes noticeable time. */
function Progress(): ReactNode {
  const { state } = useNavigation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (state === 'idle') return setShown(false);
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, [state]);
  return isShown ? <div className={styles.progress} role="presentation" /> : null;
}
