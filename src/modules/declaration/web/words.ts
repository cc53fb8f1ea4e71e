import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const declarationCatalogue: Catalogue = { ja, en };

export type DeclarationWord = keyof typeof ja;
export type Say = (id: DeclarationWord, values?: Record<string, string | number>) => string;

/** The trade area's own words. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** A word whose id is put together from data (a state, a fact); the data itself when there is no such word. */
export function useWordOf(prefix: string): (name: string) => string {
  const intl = useIntl();
  return useCallback(
    (name) => {
      const id = `${prefix}.${name}`;
      return id in ja ? intl.formatMessage({ id }) : name;
    },
    [intl, prefix],
  );
}
