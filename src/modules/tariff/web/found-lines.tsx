import type { ReactNode } from 'react';
import { EmptyState, ErrorState, Pagination, ProblemBanner, ProblemError, Skeleton } from '../../../ui/index.ts';
import { LineList } from './line-list.tsx';
import styles from './tariff.module.css';
import { PER_PAGE, useTariffSearch } from './tariff-data.ts';
import { useTariffWords } from './words.ts';

/** What was found for the words or the beginning of a code, best first. */
export function FoundLines(props: {
  readonly query: string;
  readonly asOf: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
}): ReactNode {
  const { query, asOf, page } = props;
  const word = useTariffWords();
  const { data, error, refetch } = useTariffSearch({ query, asOf, offset: (Math.max(1, page) - 1) * PER_PAGE });
  if (error instanceof ProblemError) return <ProblemBanner error={error} />;
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const pages = Math.ceil(data.total / PER_PAGE);
  return (
    <section aria-labelledby="found">
      <h2 id="found" className={styles.found} aria-live="polite">
        {word('tariff.found', { count: data.total })}
      </h2>
      {data.lines.length === 0 ? (
        <EmptyState title={word('tariff.found.none', { query })} icon="search">
          <p>{word('tariff.found.noneHelp')}</p>
        </EmptyState>
      ) : (
        <LineList lines={data.lines} asOf={asOf} />
      )}
      {pages > 1 && <Pagination page={page} pages={pages} onPage={props.onPage} />}
    </section>
  );
}
