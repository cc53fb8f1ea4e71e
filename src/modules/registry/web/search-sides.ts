import { useMemo } from 'react';
import { api, type Language, type SearchOptions, useUi } from '../../../ui/index.ts';
import type { Broker, Trader } from '../contract.ts';

type Named = Pick<Trader, 'id' | 'code' | 'nameJa' | 'nameEn'>;
/** What stands for the one that is chosen: the key in the register, or the code that papers name. */
type By = 'id' | 'code';

const searchIn =
  (
    find: (query: object, signal: AbortSignal) => Promise<readonly Named[]>,
    language: Language,
    by: By,
  ): SearchOptions =>
  async (text, signal) =>
    (await find({ text, limit: 20 }, signal)).map((found) => ({
      value: found[by],
      label: language === 'ja' ? found.nameJa : found.nameEn,
      detail: found.code,
    }));

const findTraders = async (query: object, signal: AbortSignal): Promise<readonly Trader[]> =>
  (await api.get<{ traders: Trader[] }>('/api/traders', { ...query }, signal)).traders;

const findBrokers = async (query: object, signal: AbortSignal): Promise<readonly Broker[]> =>
  (await api.get<{ brokers: Broker[] }>('/api/brokers', { ...query }, signal)).brokers;

/** Traders by code or name, for a field that is searched. */
export function useTraderSearch(by: By): SearchOptions {
  const { language } = useUi();
  return useMemo(() => searchIn(findTraders, language, by), [language, by]);
}

export function useBrokerSearch(by: By): SearchOptions {
  const { language } = useUi();
  return useMemo(() => searchIn(findBrokers, language, by), [language, by]);
}
