import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const inspectionCatalogue: Catalogue = { ja, en };

export type InspectionWord = keyof typeof ja;
export type InspectionSay = (id: InspectionWord, values?: Record<string, string | number>) => string;

export function useInspectionWords(): InspectionSay {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
