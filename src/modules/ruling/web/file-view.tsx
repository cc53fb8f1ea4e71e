import type { ReactNode } from 'react';
import {
  Code,
  DateText,
  type Description,
  DescriptionList,
  Icon,
  InstantText,
  Panel,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import type { RulingFile } from '../contract.ts';
import { ClockText } from './clock-text.tsx';
import styles from './ruling.module.css';
import { documentHref } from './ruling-data.ts';
import { type RulingWord, useRulingWordOf, useRulingWords } from './words.ts';

const prose = (text: string): ReactNode => <p className={styles.prose}>{text}</p>;

/** Number, days and clock. */
export function FileFacts({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const days = (['receivedOn', 'answeredOn', 'validUntil', 'reviewUntil', 'deferredUntil', 'publishedOn'] as const)
    .flatMap((name) => (file[name] ? [{ name, date: file[name] }] : []))
    .map(({ name, date }) => ({ term: word(`ruling.field.${name}`), value: <DateText date={date} /> }));
  const isRunning = file.clock !== null && file.answeredOn === null;
  return (
    <div className={styles.top}>
      <DescriptionList
        items={[
          ...(file.number
            ? [{ term: word('ruling.field.number'), value: <span className="code">{file.number}</span> }]
            : []),
          { term: word('ruling.field.kind'), value: kindOf(file.kind) },
          { term: word('ruling.field.applicant'), value: file.applicantName },
          ...days,
          ...(file.clock && isRunning
            ? [
                { term: word('ruling.field.targetOn'), value: <DateText date={file.clock.targetOn} /> },
                { term: word('ruling.field.clock'), value: <ClockText clock={file.clock} /> },
              ]
            : []),
          ...(file.assignedName ? [{ term: word('ruling.field.assigned'), value: file.assignedName }] : []),
        ]}
      />
    </div>
  );
}

/** What the applicant said. */
export function ApplicationPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { application } = file;
  const names = ['goods', 'use', 'question', 'proposedCode', 'proposedOrigin', 'proposedMethod'] as const;
  const rest = ['reasons', 'confidential', 'deferralReason'] as const;
  const items: Description[] = [...names, ...rest]
    .filter((name) => application[name] !== '')
    .map((name) => ({ term: word(`ruling.application.${name}`), value: prose(application[name]), wide: true }));
  return (
    <Panel title={word('ruling.application')}>
      <DescriptionList items={items} layout="lines" />
    </Panel>
  );
}

export function DocumentsPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  if (file.documents.length === 0) return null;
  return (
    <Panel title={word('ruling.documents')}>
      <ul className={styles.list}>
        {file.documents.map(({ id, name, uploadedBy, uploadedAt }) => (
          <li key={id} className={styles.row}>
            <span>
              <Icon name="document" size={16} />{' '}
              <a href={documentHref(file.id, id)} download={name}>
                {name}
              </a>
            </span>
            <span className={styles.facts}>
              {uploadedBy} <InstantText at={uploadedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What customs asked and what came back. */
export function QuestionsPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  if (file.questions.length === 0) return null;
  return (
    <Panel title={word('ruling.questions')}>
      {file.questions.map(({ line, question, askedOn, answer, answeredOn }) => (
        <div key={line} className={styles.entry}>
          <p className={styles.quiet}>
            {word('ruling.question.asked')} <DateText date={askedOn} />
          </p>
          {prose(question)}
          <p className={styles.quiet}>
            {answeredOn ? (
              <>
                {word('ruling.question.answered')} <DateText date={answeredOn} />
              </>
            ) : (
              word('ruling.question.waiting')
            )}
          </p>
          {answer !== null && prose(answer)}
        </div>
      ))}
    </Panel>
  );
}

/** The answer, and what a review made of it: the newest first. */
export function DecisionsPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const becauseOf = useRulingWordOf('ruling.because');
  if (file.decisions.length === 0) return null;
  return (
    <Panel title={word('ruling.decisions')}>
      {file.invalidatedOn && file.invalidBecause && (
        <p role="status">
          {word('ruling.void', { because: becauseOf(file.invalidBecause) })} <DateText date={file.invalidatedOn} />{' '}
          {file.invalidReason}
        </p>
      )}
      {file.reviewReasons && (
        <div className={styles.entry}>
          <p className={styles.quiet}>{word('ruling.review.reasons')}</p>
          {prose(file.reviewReasons)}
        </div>
      )}
      {file.decisions.toReversed().map((decision) => (
        <OneDecision key={decision.line} decision={decision} />
      ))}
    </Panel>
  );
}

function OneDecision({ decision }: { readonly decision: RulingFile['decisions'][number] }): ReactNode {
  const word = useRulingWords();
  const countries = useCodeList('countries');
  const { code, origin, method, reasons, law, validFrom, decidedBy, isReview } = decision;
  const items: Description[] = [
    { term: word(isReview ? 'ruling.decision.review' : 'ruling.decision.from'), value: <DateText date={validFrom} /> },
    ...(code ? [{ term: word('ruling.field.code'), value: <Code code={code} /> }] : []),
    ...(origin ? [{ term: word('ruling.field.origin'), value: `${origin} ${countries.nameOf(origin)}` }] : []),
    ...(decidedBy ? [{ term: word('ruling.field.decidedBy'), value: decidedBy }] : []),
    ...(method ? [{ term: word('ruling.field.method'), value: prose(method), wide: true }] : []),
    { term: word('ruling.field.law'), value: law, wide: true },
    { term: word('ruling.field.reasons'), value: prose(reasons), wide: true },
  ];
  return (
    <div className={styles.entry}>
      <DescriptionList items={items} />
    </div>
  );
}

/** What anyone reads or will read. */
export function PublicTextPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { language } = useUi();
  if (!file.publicText) return null;
  const lead: RulingWord = file.publishedOn ? 'ruling.publicText.out' : 'ruling.publicText.soon';
  return (
    <Panel title={word('ruling.publicText')}>
      <p className={styles.quiet}>{word(lead)}</p>
      <h3>{file.publicText.title[language]}</h3>
      {prose(file.publicText.summary[language])}
    </Panel>
  );
}
