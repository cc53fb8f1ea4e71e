import { useLayoutEffect, useRef } from 'react';

/** Who wants the key, the one on top last: a window over the page takes it from the page. */
const wanting: { readonly current: () => void }[] = [];

/** Ctrl-Enter (or ⌘-Enter) acts from anywhere on the page, or in the window that is open over it. */
export function useSubmitKey(act: () => void, isActive: boolean): void {
  const latest = useRef(act);
  latest.current = act;
  // Before it is seen: who is quick must not confirm what lies below.
  useLayoutEffect(() => {
    if (!isActive) return;
    wanting.push(latest);
    const onKey = (event: KeyboardEvent): void => {
      const isTheKey = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
      if (!isTheKey || event.defaultPrevented || wanting.at(-1) !== latest) return;
      event.preventDefault();
      // The button that has the focus would take the same key as a press of its own.
      event.stopImmediatePropagation();
      // A key held down must not confirm what it has just opened.
      if (!event.repeat) latest.current();
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      wanting.splice(wanting.indexOf(latest), 1);
    };
  }, [isActive]);
}
