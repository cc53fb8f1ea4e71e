import { type ReactNode, useState } from 'react';
import {
  Banner,
  Button,
  ConfirmDialog,
  Money,
  Panel,
  ProblemBanner,
  Skeleton,
  Stat,
  StatusTag,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { RunView } from '../run-view.ts';
import styles from './audit.module.css';
import { changeText } from './change-text.ts';
import { DifferenceTable } from './difference-table.tsx';
import { isMoving, useRun, useRunAct } from './run-data.ts';
import { useAuditText, useAuditWordOf } from './words.ts';

const TONES = { previewing: 'info', previewed: 'caution', booking: 'info', booked: 'ok' } as const;

/** One bulk reassessment: how far it is, what it changes, and the act that books it. */
export function RunPanel({ id }: { readonly id: string }): ReactNode {
  const say = useAuditText();
  const { data: run, error } = useRun(id);
  if (error) return <ProblemBanner error={error} />;
  if (!run) return <Skeleton lines={5} />;
  return (
    <Panel title={say('audit.run.one')}>
      <div className={layout.form}>
        <RunHead run={run} />
        <RunSums run={run} />
        <RunActs run={run} />
        {isMoving(run) ? <p>{say('audit.run.tableLater')}</p> : <DifferenceTable run={run} />}
      </div>
    </Panel>
  );
}

type Props = { readonly run: RunView };

function RunHead({ run }: Props): ReactNode {
  const say = useAuditText();
  const measureOf = useAuditWordOf('audit.measure');
  const { language } = useUi();
  const { state, lookedAt, total, reason } = run;
  const progress = say('audit.run.progress', { done: lookedAt, total });
  return (
    <>
      <div className={layout.head}>
        <StatusTag tone={TONES[state]}>{say(`audit.run.state.${state}`)}</StatusTag>
        <strong>{changeText(run.change, { say, measureOf, language })}</strong>
      </div>
      {reason && <p>{`${say('audit.reason')}: ${reason}`}</p>}
      <p role="status">{progress}</p>
      {isMoving(run) && (
        <progress className={styles.progress} max={Math.max(total, 1)} value={lookedAt} aria-label={progress} />
      )}
    </>
  );
}

function RunSums({ run }: Props): ReactNode {
  const say = useAuditText();
  const { changed, failed, booked, sumBefore, sumAfter } = run;
  const difference = String(BigInt(sumAfter) - BigInt(sumBefore));
  return (
    <div className={layout.stats}>
      <Stat label={say('audit.run.changed')} value={changed} />
      <Stat label={say('audit.run.sumBefore')} value={<Money amount={sumBefore} />} />
      <Stat label={say('audit.run.sumAfter')} value={<Money amount={sumAfter} />} />
      <Stat label={say('audit.run.difference')} value={<Money amount={difference} />} />
      <Stat label={say('audit.run.booked')} value={booked} />
      <Stat label={say('audit.run.failed')} value={failed} />
    </div>
  );
}

function RunActs({ run }: Props): ReactNode {
  const say = useAuditText();
  const act = useRunAct();
  const [isBooking, setBooking] = useState(false);
  const book = async (reason: string): Promise<void> => {
    const isDone = await act.mutateAsync({ id: run.id, verb: 'book', reason }).then(
      () => true,
      () => false,
    );
    if (isDone) setBooking(false);
  };
  const canBook = run.state === 'previewed' && run.changed > 0;
  return (
    <>
      {run.state === 'previewed' && run.changed === 0 && <Banner tone="ok">{say('audit.run.nothing')}</Banner>}
      <div className={layout.head}>
        {canBook && (
          <Button tone="danger" icon="pen" onPress={() => setBooking(true)}>
            {say('audit.run.book')}
          </Button>
        )}
        {isMoving(run) && (
          <Button icon="refresh" onPress={() => act.mutate({ id: run.id, verb: 'resume' })} pending={act.isPending}>
            {say('audit.run.resume')}
          </Button>
        )}
      </div>
      {!isBooking && <ProblemBanner error={act.error} />}
      <ConfirmDialog
        title={say('audit.run.book')}
        confirmLabel={say('audit.run.book.confirm', { count: run.changed })}
        isOpen={isBooking}
        onClose={() => setBooking(false)}
        onConfirm={book}
        reason="required"
        reasonHelp={say('audit.run.book.reasonHelp')}
        tone="danger"
      >
        <div className={layout.form}>
          <p>{say('audit.run.book.text', { count: run.changed })}</p>
          <ProblemBanner error={act.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
