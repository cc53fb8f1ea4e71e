import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Selects the text of a box as it begins to be edited. A figure loses its separators then, and the browser with them
 * the selection that Tab had made: what is typed next must replace the figure, not be added to it.
 */
export function useSelectWhen(isEditing: boolean): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isEditing) box.current?.select();
  }, [isEditing]);
  return box;
}
