import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useWords } from './intl.tsx';
import styles from './pagination.module.css';

/** One page of a list that the server cuts. Counts from 1. */
export function Pagination(props: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}): ReactNode {
  const { page, pages, onPage } = props;
  const word = useWords();
  return (
    <nav className={styles.pages} aria-label={word('ui.pages')}>
      <Button size="small" icon="back" disabled={page <= 1} onPress={() => onPage(page - 1)}>
        {word('ui.pages.previous')}
      </Button>
      <span aria-live="polite">{word('ui.pages.page', { page, pages })}</span>
      <Button size="small" iconAfter="chevronRight" disabled={page >= pages} onPress={() => onPage(page + 1)}>
        {word('ui.pages.next')}
      </Button>
    </nav>
  );
}
