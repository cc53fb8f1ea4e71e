import type { ReactNode } from 'react';
import { Panel, pathWith, useActor } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import styles from './office.module.css';
import { useOfficeWords } from './office-words.ts';

/** The declaration data file of the same period, for those whose work it is; each taking of it is put on record. */
export function DataFilePanel({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const word = useOfficeWords();
  const { role } = useActor();
  if (role !== 'analyst' && role !== 'administrator') return null;
  return (
    <Panel title={word('office.data.title')}>
      <p className={layout.quiet}>{word('office.data.text')}</p>
      <ul className={styles.list}>
        {(['csv', 'parquet'] as const).map((format) => (
          <li key={format}>
            <a href={pathWith('/api/statistics/declaration-data', { format, from, to })} download>
              {word(`office.data.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
