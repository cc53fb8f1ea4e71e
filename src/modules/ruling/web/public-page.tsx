import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  Banner,
  Code,
  CopyLink,
  DateText,
  DescriptionList,
  ErrorState,
  PageHead,
  Panel,
  ProblemBanner,
  ProblemError,
  Skeleton,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import type { PublicRuling } from '../contract.ts';
import styles from './ruling.module.css';
import { usePublicRuling } from './ruling-data.ts';
import { StandingTag } from './standing-tag.tsx';
import { useRulingWordOf, useRulingWords } from './words.ts';

/** One published ruling. Of the applicant nothing is known here. */
export function PublicPage(): ReactNode {
  const { number = '' } = useParams();
  const word = useRulingWords();
  const { language } = useUi();
  const found = usePublicRuling(number);
  if (found.error) {
    return (
      <>
        <PageHead title={word('ruling.public.title')} above={<Back />} />
        {found.error instanceof ProblemError ? (
          <ProblemBanner error={found.error} />
        ) : (
          <ErrorState onRetry={() => void found.refetch()} />
        )}
      </>
    );
  }
  if (!found.data) {
    return (
      <>
        <PageHead title={number} above={<Back />} />
        <Skeleton lines={6} />
      </>
    );
  }
  const ruling = found.data;
  return (
    <>
      <PageHead
        title={ruling.title[language]}
        above={<Back />}
        status={<StandingTag standing={ruling.standing} />}
        actions={<CopyLink href={`/rulings/${ruling.number}`} />}
      />
      <Notes ruling={ruling} />
      <Panel title={word('ruling.public.decision')}>
        <Decision ruling={ruling} />
      </Panel>
      <Panel title={word('ruling.public.summary')}>
        <p className={styles.prose}>{ruling.summary[language]}</p>
      </Panel>
    </>
  );
}

function Back(): ReactNode {
  const word = useRulingWords();
  return (
    <p className={styles.quiet}>
      <Link to="/rulings">{word('ruling.public.back')}</Link>
    </p>
  );
}

function Notes({ ruling }: { readonly ruling: PublicRuling }): ReactNode {
  const word = useRulingWords();
  const becauseOf = useRulingWordOf('ruling.because');
  return (
    <>
      <Banner tone="info">{word('ruling.public.whom')}</Banner>
      {ruling.invalidatedOn && ruling.invalidBecause && (
        <Banner tone="danger">
          {word('ruling.public.void', { because: becauseOf(ruling.invalidBecause) })}{' '}
          <DateText date={ruling.invalidatedOn} />
        </Banner>
      )}
      {ruling.standing === 'under-review' && <Banner tone="caution">{word('ruling.public.underReview')}</Banner>}
      {ruling.changedOnReview && <Banner tone="info">{word('ruling.public.reviewed')}</Banner>}
    </>
  );
}

function Decision({ ruling }: { readonly ruling: PublicRuling }): ReactNode {
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const countries = useCodeList('countries');
  const { code, origin } = ruling;
  return (
    <DescriptionList
      items={[
        { term: word('ruling.field.number'), value: <span className="code">{ruling.number}</span> },
        { term: word('ruling.field.kind'), value: kindOf(ruling.kind) },
        ...(code ? [{ term: word('ruling.field.code'), value: <CodeLink code={code} /> }] : []),
        ...(origin ? [{ term: word('ruling.field.origin'), value: `${origin} ${countries.nameOf(origin)}` }] : []),
        { term: word('ruling.field.answeredOn'), value: <DateText date={ruling.answeredOn} /> },
        { term: word('ruling.field.validUntil'), value: <DateText date={ruling.validUntil} /> },
        { term: word('ruling.field.publishedOn'), value: <DateText date={ruling.publishedOn} /> },
        { term: word('ruling.field.law'), value: ruling.law, wide: true },
      ]}
    />
  );
}

const WHOLE_CODE = 9;

/** A whole code has its page; a heading or a subheading is a place in the tree. */
function CodeLink({ code }: { readonly code: string }): ReactNode {
  const to = code.length === WHOLE_CODE ? `/tariff/${code}` : `/tariff?in=${code}`;
  return (
    <Link to={to}>
      <Code code={code} />
    </Link>
  );
}
