import { type ReactNode, useMemo, useState } from 'react';
import { Banner, formatInstant, useActor, useUi } from '../../../ui/index.ts';
import { changesSince, type Meanwhile, type Seen } from './meanwhile.ts';
import styles from './office.module.css';
import { type OfficeSay, useOfficeWords, wordOf } from './office-words.ts';

/** Says what others did to the declaration since it was opened, or since one's own last act, as soon as it is known. */
export function MeanwhileBanner({ seen, ownActs }: Looked): ReactNode {
  const word = useOfficeWords();
  const { language, timeZone } = useUi();
  const changes = useChanges({ seen, ownActs });
  if (changes.length === 0) return null;
  const at = (when: string): string => formatInstant(when, { language, timeZone });
  return (
    <Banner tone="caution" title={word('office.meanwhile.title')}>
      <ul className={styles.list}>
        {changes.map((change) => {
          const text = sentence(change, word, at);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      <p>{word('office.meanwhile.newest')}</p>
    </Banner>
  );
}

type Looked = {
  readonly seen: Seen;
  /** How many decisions this page has made: after each, what is seen counts as known. */
  readonly ownActs: number;
};

/** Compared with what was first seen, so that parts of one change that arrive one after the other stand together. */
function useChanges({ seen, ownActs }: Looked): readonly Meanwhile[] {
  const { name } = useActor();
  const [known, setKnown] = useState({ seen, ownActs });
  const filled = filledIn(known.seen, seen);
  if (ownActs !== known.ownActs) setKnown({ seen, ownActs });
  else if (filled !== known.seen) setKnown({ seen: filled, ownActs });
  return useMemo(() => changesSince(known.seen, seen, name), [known, seen, name]);
}

/** What was not there at the first look is known from the moment it came. */
function filledIn(known: Seen, seen: Seen): Seen {
  const isNewExamination = seen.examination !== null && seen.examination.id !== known.examination?.id;
  if (!isNewExamination && (known.entries || !seen.entries)) return known;
  return {
    entries: known.entries ?? seen.entries,
    examination: isNewExamination ? seen.examination : known.examination,
  };
}

function sentence(change: Meanwhile, word: OfficeSay, at: (when: string) => string): string {
  switch (change.kind) {
    case 'facts': {
      const what = change.types.map((type) => wordOf(word, 'office.fact', type)).join(' → ');
      return word('office.meanwhile.facts', { who: change.who ?? word('office.history.automatic'), what });
    }
    case 'taken':
      return word('office.meanwhile.taken', { who: change.who });
    case 'free':
      return word('office.meanwhile.free');
    case 'other':
      return word('office.meanwhile.other', { who: change.who, when: at(change.when) });
  }
}
