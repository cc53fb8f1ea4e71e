import type { ReactNode } from 'react';
import { TextField } from '../../../ui/index.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

/** Finds in a list by number, party or office. */
export function SearchBox(props: { readonly value: string; readonly onChange: (text: string) => void }): ReactNode {
  const say = useText();
  const label = say('declaration.search');
  return (
    <div className={styles.search}>
      <TextField type="search" label={label} hideLabel placeholder={label} {...props} />
    </div>
  );
}
