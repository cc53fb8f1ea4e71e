import { type ReactNode, useEffect, useState } from 'react';
import { recall, remember } from './browser-memory.ts';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';
import styles from './switch.module.css';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const icons = { system: 'screen', light: 'sun', dark: 'moon' } as const;

function kept(): Theme {
  return themes.find((theme) => theme === recall('sekisho.theme')) ?? 'system';
}

/** Cycles system → light → dark. `public/theme-boot.js` applies the choice before the first paint. */
export function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState<Theme>(kept);
  const word = useWords();
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    remember('sekisho.theme', theme);
  }, [theme]);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const label = word('ui.theme.now', { theme: word(`ui.theme.${theme}`) });
  return (
    <button type="button" className={styles.single} aria-label={label} title={label} onClick={() => setTheme(next)}>
      <Icon name={icons[theme]} />
    </button>
  );
}
