import type { ReactNode } from 'react';
import { useWords } from './intl.tsx';
import styles from './skeleton.module.css';

/** The shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton(props: { readonly lines?: number; readonly height?: number }): ReactNode {
  const { lines = 3, height } = props;
  const word = useWords();
  return (
    <div role="status" className={styles.skeleton}>
      <span className="unseen">{word('ui.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <span key={index} className={styles.bar} style={{ height, width: `${[100, 92, 97, 84][index % 4]}%` }} />
      ))}
    </div>
  );
}
