import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type ja from './words/ja.json';

export type DutyWord = keyof typeof ja;

/** The words of this room's pages. */
export function useDutyWords(): (id: DutyWord, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
