import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import {
  Code,
  DateText,
  ErrorState,
  LinkButton,
  PageHead,
  Panel,
  ProblemBanner,
  ProblemError,
  pathWith,
  Skeleton,
  useUi,
} from '../../../ui/index.ts';
import { LineFacts, LineHistory } from './line-facts.tsx';
import { lineName } from './line-name.ts';
import { RateTable } from './rate-table.tsx';
import styles from './tariff.module.css';
import { TariffCrumbs } from './tariff-branch.tsx';
import { useTariffLine } from './tariff-data.ts';
import { useTariffWords } from './words.ts';

/** One line of the schedule with everything the law hangs on it, as of a day. */
export function LinePage(): ReactNode {
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const asOf = params.get('asOf') ?? '';
  const { data, error, refetch } = useTariffLine(code, asOf);
  const { language } = useUi();
  const word = useTariffWords();
  if (error instanceof ProblemError) {
    return (
      <>
        <PageHead title={word('tariff.line.missing')} above={<TariffCrumbs code={code} asOf={asOf} />} />
        <ProblemBanner error={error} />
        <p className={styles.after}>
          <LinkButton to={pathWith('/tariff', { q: code.slice(0, 4) })}>{word('tariff.line.searchNear')}</LinkButton>
        </p>
      </>
    );
  }
  if (error) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { line, history, asOf: day } = data;
  return (
    <>
      <PageHead
        title={lineName(line, language)}
        above={<TariffCrumbs code={line.code} asOf={asOf} />}
        status={
          <span className={styles.bigCode}>
            <Code code={`${line.code}${line.naccsDigit}`} />
          </span>
        }
        lead={<span lang="ja">{line.path.join(' › ')}</span>}
        actions={
          <LinkButton to={pathWith('/calculator', { code: line.code })} tone="primary" icon="calculator">
            {word('tariff.line.calculate')}
          </LinkButton>
        }
      />
      <Panel
        title={
          <>
            {word('tariff.rates')}{' '}
            <span className={styles.day}>
              <DateText date={day} />
            </span>
          </>
        }
      >
        <RateTable line={line} asOf={day} />
      </Panel>
      <LineFacts line={line} />
      <LineHistory history={history} />
    </>
  );
}
