import { useEffect, useState } from 'react';
import type { PaletteItem, PaletteProvider } from './palette-item.ts';

export type PaletteGroup = { readonly id: string; readonly label: string; readonly items: readonly PaletteItem[] };
type Results = { readonly groups: readonly PaletteGroup[]; readonly state: 'searching' | 'done' | 'failed' };

/** Asks every provider at once; one that fails does not silence the others. */
export function usePaletteResults(providers: readonly PaletteProvider[], query: string): Results {
  const [results, setResults] = useState<Results>({ groups: [], state: 'searching' });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      setResults((now) => ({ ...now, state: 'searching' }));
      const answers = await Promise.allSettled(providers.map((each) => each.find(query.trim(), stop.signal)));
      if (stop.signal.aborted) return;
      const groups = answers.flatMap((answer, index): PaletteGroup[] => {
        const provider = providers[index];
        if (!provider || answer.status === 'rejected' || answer.value.length === 0) return [];
        return [{ id: provider.id, label: provider.label, items: answer.value }];
      });
      const hasFailed = answers.some((answer) => answer.status === 'rejected');
      setResults({ groups, state: hasFailed ? 'failed' : 'done' });
    };
    const timer = setTimeout(() => void ask(), query ? 140 : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [providers, query]);
  return results;
}
