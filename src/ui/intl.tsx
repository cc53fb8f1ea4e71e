import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { recall, remember } from './browser-memory.ts';
import { isLanguage, type Language } from './language.ts';
import { type Say, useRoomText } from './use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

/** One room's texts: the same ids in every language. */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type UiWord = keyof typeof ja;

type UiSettings = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly timeZone: string;
};

const Settings = createContext<UiSettings>({ language: 'ja', setLanguage: () => undefined, timeZone: 'UTC' });

/** Language and the zone in which instants are shown. */
export function useUi(): UiSettings {
  return useContext(Settings);
}

/** The design system's own words. */
export const useWords: () => Say<UiWord> = useRoomText;

/**
 * Provides language, texts and time zone. Changing the language re-renders in place: forms keep what was typed.
 * The choice is remembered in the browser and in the cookie `lang`, so that the server's refusals match.
 */
export function UiProvider(props: {
  readonly catalogues?: readonly Catalogue[];
  readonly timeZone: string;
  readonly children: ReactNode;
}): ReactNode {
  const { catalogues = [], timeZone, children } = props;
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => keepLanguage(language), [language]);
  const messages = useMemo(
    () => Object.assign({}, { ja, en }[language], ...catalogues.map((each) => each[language])),
    [catalogues, language],
  );
  const settings = useMemo(() => ({ language, setLanguage, timeZone }), [language, timeZone]);
  return (
    <Settings value={settings}>
      <IntlProvider locale={language} messages={messages} timeZone={timeZone} onError={() => undefined}>
        <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>{children}</I18nProvider>
      </IntlProvider>
    </Settings>
  );
}

function firstLanguage(): Language {
  const kept = recall('sekisho.language') ?? /(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1];
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  remember('sekisho.language', language);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
}
