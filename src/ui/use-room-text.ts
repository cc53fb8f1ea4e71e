import { useCallback } from 'react';
import { useIntl } from 'react-intl';

export type Say<Word extends string> = (id: Word, values?: Record<string, string | number>) => string;

/** A room's own words; `Word` names the ids of its catalogue, so that a missing one does not compile. */
export function useRoomText<Word extends string>(): Say<Word> {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** A word whose id is put together from data (a state, a kind of fact); the data itself when there is no such word. */
export function useRoomWordOf(prefix: string): (name: string) => string {
  const intl = useIntl();
  return useCallback(
    (name) => {
      const id = `${prefix}.${name}`;
      return id in intl.messages ? intl.formatMessage({ id }) : name;
    },
    [intl, prefix],
  );
}
