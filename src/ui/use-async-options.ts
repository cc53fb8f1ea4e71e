import { useEffect, useRef, useState } from 'react';
import type { Option } from './select-field.tsx';

export type SearchOptions = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

export type AsyncOptions = {
  readonly options: readonly Option[];
  readonly state: 'idle' | 'searching' | 'done' | 'failed';
};

/** Asks after a short pause and forgets every answer but the last one asked for. */
export function useAsyncOptions(search: SearchOptions, query: string, active: boolean): AsyncOptions {
  const [found, setFound] = useState<AsyncOptions>({ options: [], state: 'idle' });
  const ask = useRef(search);
  ask.current = search;
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setFound((now) => ({ ...now, state: 'searching' }));
      ask.current(query, stop.signal).then(
        (options) => !stop.signal.aborted && setFound({ options, state: 'done' }),
        () => !stop.signal.aborted && setFound({ options: [], state: 'failed' }),
      );
    }, 140);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, active]);
  return found;
}
