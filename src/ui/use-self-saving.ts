import { useEffect, useRef, useState } from 'react';

export type Saving = { readonly state: 'unsaved' | 'saving' | 'saved' | 'failed'; readonly at: string | undefined };

const PAUSE_MS = 700;

type Options = {
  readonly isReady: boolean;
  readonly savedText: string;
  readonly savedAt: string | undefined;
  /** From the last keystroke to the save. */
  readonly pauseMs?: number;
};

/**
 * Saves by itself shortly after the last keystroke, one save at a time, newest content last. `flush` waits until all is
 * saved and tells whether it was.
 */
export function useSelfSaving<T>(
  content: T,
  save: (content: T) => Promise<{ readonly savedAt: string }>,
  options: Options,
): Saving & { readonly flush: () => Promise<boolean> } {
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: options.savedAt });
  const pauseMs = options.pauseMs ?? PAUSE_MS;
  const text = JSON.stringify(content);
  const stored = useRef(options.savedText);
  const newest = useRef({ text, content, save });
  newest.current = { text, content, save };
  const running = useRef<Promise<boolean> | null>(null);
  const flush = useRef(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (newest.current.text === stored.current) return true;
    running.current = saveOnce();
    return running.current.finally(() => {
      running.current = null;
    });
  });
  const saveOnce = async (): Promise<boolean> => {
    const { text: going, content: sent, save: send } = newest.current;
    setSaving((now) => ({ ...now, state: 'saving' }));
    try {
      const { savedAt } = await send(sent);
      stored.current = going;
      setSaving({ state: newest.current.text === going ? 'saved' : 'unsaved', at: savedAt });
      return true;
    } catch {
      setSaving((now) => ({ ...now, state: 'failed' }));
      return false;
    }
  };
  useEffect(() => {
    if (!options.isReady || text === stored.current) return;
    setSaving((now) => (now.state === 'failed' ? now : { ...now, state: 'unsaved' }));
    const timer = setTimeout(() => void flush.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, options.isReady, pauseMs]);
  useEffect(() => () => void flush.current(), []);
  useRetryWhileFailed(saving.state, flush.current);
  return { ...saving, flush: flush.current };
}

/** The server was away: try again while the page is open. */
function useRetryWhileFailed(state: Saving['state'], flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setInterval(() => void flush(), 5_000);
    return () => clearInterval(timer);
  }, [state, flush]);
}
