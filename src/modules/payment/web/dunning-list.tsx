import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  api,
  Button,
  DateText,
  Dialog,
  EmptyState,
  ErrorState,
  Money,
  ProblemBanner,
  Skeleton,
  StatusTag,
  useUi,
} from '../../../ui/index.ts';
import type { DunningLetterView, DunningView } from '../contract.ts';
import styles from './payment.module.css';
import { usePaymentText } from './words.ts';

type Page = { readonly dunnings: readonly DunningView[] };

/** Letters of demand, the newest first, and what came of each. */
export function DunningList(): ReactNode {
  const say = usePaymentText();
  const [read, setRead] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['payments', 'dunnings'],
    queryFn: ({ signal }) => api.get<Page>('/api/dunnings', { limit: 200 }, signal),
  });
  if (found.isPending) return <Skeleton lines={3} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (found.data.dunnings.length === 0) return <EmptyState title={say('payment.dunning.none')} />;
  return (
    <>
      <ul className={styles.entries}>
        {found.data.dunnings.map((letter) => (
          <li key={letter.id} className={styles.due}>
            <Money amount={letter.total} />
            <div className={styles.head}>
              <StatusTag tone={letter.state === 'paid' ? 'ok' : 'danger'}>
                {say(`payment.dunning.state.${letter.state}`)}
              </StatusTag>
              <span>{letter.about}</span>
              <span>
                {say('payment.dunning.payBy')} <DateText date={letter.payBy} />
              </span>
              <Button size="small" icon="document" onPress={() => setRead(letter.id)}>
                {say('payment.dunning.read', { number: letter.number })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {read && <LetterDialog id={read} onClose={() => setRead(null)} />}
    </>
  );
}

function LetterDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const say = usePaymentText();
  const { language } = useUi();
  const { data, error } = useQuery({
    queryKey: ['payments', 'dunning', id],
    queryFn: ({ signal }) => api.get<DunningLetterView>(`/api/dunnings/${id}`, {}, signal),
  });
  return (
    <Dialog title={data?.letter.title[language] ?? say('payment.dunnings')} isOpen onClose={onClose}>
      {error && <ProblemBanner error={error} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.letter.paragraphs.map((paragraph) => (
        <p key={paragraph.en}>{paragraph[language]}</p>
      ))}
      {data?.recourseFrom && (
        <p>
          {say('payment.dunning.taken', { from: data.recourseFrom })} <Money amount={data.recourseAmount} />
        </p>
      )}
    </Dialog>
  );
}
