import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { Banner, Breadcrumbs, DecisionBar, ErrorState, PageHead, Skeleton } from '../../../ui/index.ts';
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
import { HistoryPanel } from './history-panel.tsx';
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

/** `title`: of the case, once it is known. */
function Back({ title }: { readonly title?: string }): ReactNode {
  const word = useRulingWords();
  const here = title === undefined ? [] : [{ label: title }];
  return <Breadcrumbs crumbs={[{ label: word('ruling.casework.title'), to: '/office/rulings' }, ...here]} />;
}

function Case({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const [text, setText] = useState(() => startingAnswer(file));
  const { decisions, said } = useCaseDecisions(file, text);
  const isWriting = file.allowed.includes('answer') || file.allowed.includes('change');
  const title = file.application.title || word('ruling.untitled');
  const isReviewedByAnother = file.state === 'REVIEW_REQUESTED' && !file.allowed.includes('confirm');
  return (
    <>
      <PageHead title={title} above={<Back title={file.number ?? title} />} status={<StateTag state={file.state} />} />
      {isReviewedByAnother && <Banner tone="info">{word('ruling.review.byAnother')}</Banner>}
      <FileFacts file={file} />
      <DecisionsPanel file={file} />
      <ApplicationPanel file={file} />
      <DocumentsPanel file={file} />
      <QuestionsPanel file={file} />
      <PublicTextPanel file={file} />
      {isWriting && <AnswerForm kind={file.kind} text={text} onChange={setText} />}
      <HistoryPanel file={file} />
      {decisions.length > 0 && <DecisionBar decisions={decisions} status={said && <span role="status">{said}</span>} />}
    </>
  );
}
