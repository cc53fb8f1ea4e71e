import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const releaseCatalogue: Catalogue = { ja, en };

export type ReleaseWord = keyof typeof ja;

export function useReleaseWords(): (id: ReleaseWord, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
