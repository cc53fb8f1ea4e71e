import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const webWords: Catalogue = { ja, en };

export type WebWord = keyof typeof ja;

export type Words = (id: WebWord, values?: Record<string, string | number>) => string;

/** The words of the frame and of the pages that belong to no room. */
export function useWebWords(): Words {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
