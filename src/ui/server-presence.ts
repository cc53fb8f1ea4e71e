import { useSyncExternalStore } from 'react';

let isHere = true;
const listeners = new Set<() => void>();

/** Said by every call to the server: it answered, or it did not. */
export function tellPresence(answered: boolean): void {
  if (answered === isHere) return;
  isHere = answered;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** False from a call that stayed unanswered until one that is answered. */
export const useServerPresence = (): boolean => useSyncExternalStore(listen, () => isHere);
