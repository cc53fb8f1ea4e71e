import { useEffect, useRef } from 'react';

/** Ctrl-Enter lodges from anywhere in the editor. */
export function useLodgeKeys(onLodge: () => void, isActive: boolean): void {
  const act = useRef(onLodge);
  act.current = onLodge;
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      act.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isActive]);
}
