import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { useUi, useWords } from './intl.tsx';
import type { Language } from './language.ts';
import styles from './switch.module.css';

const names: readonly (readonly [Language, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

/** Changes the language in place; what was typed stays. */
export function LanguageSwitch(): ReactNode {
  const { language, setLanguage } = useUi();
  const word = useWords();
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{word('ui.language')}</legend>
      {names.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          className={cx(styles.choice, language === code && styles.on)}
          onClick={() => setLanguage(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
