import type { ReactNode } from 'react';
import styles from './diff-table.module.css';
import { useWords } from './intl.tsx';

export type DiffEntry = {
  readonly id: string;
  readonly field: ReactNode;
  /** Absent: the thing is new. */
  readonly before?: ReactNode;
  /** Absent: the thing is gone. */
  readonly after?: ReactNode;
};

const signs = { added: '+', removed: '−', changed: '→' } as const;

/** What changed between two versions, with a sign beside the colour. */
export function DiffTable(props: { readonly caption: string; readonly entries: readonly DiffEntry[] }): ReactNode {
  const word = useWords();
  if (props.entries.length === 0) return <p className={styles.none}>{word('ui.diff.none')}</p>;
  return (
    <table className={styles.diff}>
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.sign}>
            <span className="unseen">{word('ui.diff.kind')}</span>
          </th>
          <th scope="col">{word('ui.diff.field')}</th>
          <th scope="col">{word('ui.diff.before')}</th>
          <th scope="col">{word('ui.diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry) => {
          const kind = entry.before === undefined ? 'added' : entry.after === undefined ? 'removed' : 'changed';
          return (
            <tr key={entry.id} data-kind={kind}>
              <td className={styles.sign}>
                <span aria-hidden>{signs[kind]}</span>
                <span className="unseen">{word(`ui.diff.${kind}`)}</span>
              </td>
              <th scope="row">{entry.field}</th>
              <td data-label={word('ui.diff.before')}>{entry.before !== undefined && <del>{entry.before}</del>}</td>
              <td data-label={word('ui.diff.after')}>{entry.after !== undefined && <ins>{entry.after}</ins>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
