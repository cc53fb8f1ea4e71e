import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { DecisionBar, ErrorState, PageHead, Skeleton } from '../../../ui/index.ts';
import type { RulingFile } from '../contract.ts';
import { AnswerForm, startingAnswer } from './answer-form.tsx';
import {
  ApplicationPanel,
  DecisionsPanel,
  DocumentsPanel,
  FileFacts,
  PublicTextPanel,
  QuestionsPanel,
} from './file-view.tsx';
import styles from './ruling.module.css';
import { useRulingFile } from './ruling-data.ts';
import { StateTag } from './standing-tag.tsx';
import { useCaseDecisions } from './use-case-decisions.tsx';
import { useRulingWords } from './words.ts';

/** The officer's side of one ruling: everything about it, the answer being written, and what may be decided. */
export function CasePage(): ReactNode {
  const { id = '' } = useParams();
  const word = useRulingWords();
  const found = useRulingFile(id);
  if (found.data) return <Case file={found.data} />;
  return (
    <>
      <PageHead title={word('ruling.casework.title')} above={<Back />} />
      {found.error ? <ErrorState onRetry={() => void found.refetch()} /> : <Skeleton lines={8} />}
    </>
  );
}

function Back(): ReactNode {
  const word = useRulingWords();
  return (
    <p className={styles.quiet}>
      <Link to="/office/rulings">{word('ruling.casework.back')}</Link>
    </p>
  );
}

function Case({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const [text, setText] = useState(() => startingAnswer(file));
  const { decisions, said } = useCaseDecisions(file, text);
  const isWriting = file.allowed.includes('answer') || file.allowed.includes('change');
  return (
    <>
      <PageHead
        title={file.application.title || word('ruling.untitled')}
        above={<Back />}
        status={<StateTag state={file.state} />}
      />
      <FileFacts file={file} />
      <DecisionsPanel file={file} />
      <ApplicationPanel file={file} />
      <DocumentsPanel file={file} />
      <QuestionsPanel file={file} />
      <PublicTextPanel file={file} />
      {isWriting && <AnswerForm kind={file.kind} text={text} onChange={setText} />}
      {decisions.length > 0 && <DecisionBar decisions={decisions} status={said && <span role="status">{said}</span>} />}
    </>
  );
}
