import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const riskCatalogue: Catalogue = { ja, en };

export type RiskWord = keyof typeof ja;

export function useRiskWords(): (id: RiskWord, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
