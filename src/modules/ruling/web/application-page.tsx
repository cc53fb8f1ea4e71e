import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Decision, DecisionBar, ErrorState, PageHead, Skeleton, useFailureText } from '../../../ui/index.ts';
import type { RulingFile } from '../contract.ts';
import { ApplicationForm } from './application-form.tsx';
import { AttachPanel } from './attach-panel.tsx';
import {
  ApplicationPanel,
  DecisionsPanel,
  DocumentsPanel,
  FileFacts,
  PublicTextPanel,
  QuestionsPanel,
} from './file-view.tsx';
import { HistoryPanel } from './history-panel.tsx';
import styles from './ruling.module.css';
import { useRulingCommand, useRulingFile } from './ruling-data.ts';
import { StateTag } from './standing-tag.tsx';
import { useRulingWords } from './words.ts';

/** The applicant's side of one ruling: the form while it is a draft, afterwards what came of it. */
export function ApplicationPage(): ReactNode {
  const { id = '' } = useParams();
  const word = useRulingWords();
  const found = useRulingFile(id);
  const back = (
    <p className={styles.quiet}>
      <Link to="/trade/rulings">{word('ruling.mine.back')}</Link>
    </p>
  );
  if (found.error) {
    return (
      <>
        <PageHead title={word('ruling.mine.title')} above={back} />
        <ErrorState onRetry={() => void found.refetch()} />
      </>
    );
  }
  if (!found.data) {
    return (
      <>
        <PageHead title={word('ruling.mine.title')} above={back} />
        <Skeleton lines={8} />
      </>
    );
  }
  const file = found.data;
  return (
    <>
      <PageHead
        title={file.application.title || word('ruling.untitled')}
        above={back}
        status={<StateTag state={file.state} />}
      />
      <FileFacts file={file} />
      {file.state === 'DRAFT' ? (
        <ApplicationForm key={file.id} file={file} />
      ) : (
        <>
          <DecisionsPanel file={file} />
          <QuestionsPanel file={file} />
          <ApplicationPanel file={file} />
        </>
      )}
      <DocumentsPanel file={file} />
      {file.allowed.includes('attach') && <AttachPanel file={file} />}
      <PublicTextPanel file={file} />
      {file.state !== 'DRAFT' && <HistoryPanel file={file} />}
      {file.state !== 'DRAFT' && <ApplicantDecisions file={file} />}
    </>
  );
}

/** What the applicant may do now. */
function ApplicantDecisions({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { send, refresh } = useRulingCommand(file);
  const [said, setSaid] = useState('');
  const failureOf = useFailureText(refresh);
  const act = (call: () => Promise<unknown>, done: string) =>
    failureOf(async () => {
      await call();
      setSaid(done);
    });
  const all: (Decision & { readonly command: RulingFile['allowed'][number] })[] = [
    {
      command: 'answer-question',
      id: 'answer-question',
      label: word('ruling.do.answerQuestion'),
      consequence: word('ruling.do.answerQuestion.will'),
      reason: 'required',
      reasonHelp: word('ruling.do.answerQuestion.help'),
      run: (answer) => act(() => send('answer-question', { answer }), word('ruling.done.answerQuestion')),
    },
    {
      command: 'request-review',
      id: 'request-review',
      label: word('ruling.do.requestReview'),
      consequence: word('ruling.do.requestReview.will'),
      reason: 'required',
      reasonHelp: word('ruling.do.requestReview.help'),
      run: (reasons) => act(() => send('request-review', { reasons }), word('ruling.done.requestReview')),
    },
    {
      command: 'withdraw',
      id: 'withdraw',
      label: word('ruling.do.withdraw'),
      consequence: word('ruling.do.withdraw.will'),
      tone: 'danger',
      run: () => act(() => send('withdraw'), word('ruling.done.withdraw')),
    },
  ];
  const decisions = all.filter(({ command }) => file.allowed.includes(command));
  if (decisions.length === 0) return null;
  return <DecisionBar decisions={decisions} status={said && <span role="status">{said}</span>} />;
}
