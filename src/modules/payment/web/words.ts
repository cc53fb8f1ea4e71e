import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const paymentCatalogue: Catalogue = { ja, en };

export type PaymentWord = keyof typeof ja;
export type Say = (id: PaymentWord, values?: Record<string, string | number>) => string;

export function usePaymentText(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** A word whose id is put together from data; the data itself when there is no such word. */
export function usePaymentWordOf(prefix: string): (name: string) => string {
  const intl = useIntl();
  return useCallback(
    (name) => {
      const id = `${prefix}.${name}`;
      return id in ja ? intl.formatMessage({ id }) : name;
    },
    [intl, prefix],
  );
}
