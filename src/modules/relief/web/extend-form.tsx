import type { ReactNode } from 'react';
import { Button, DateField, Panel, TextField, useSubmitKey, useTextForm } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { ObligationView } from '../contract.ts';
import styles from './relief.module.css';
import { useReliefAct } from './relief-data.ts';
import { useReliefWords } from './words.ts';

/** The officer approves a later deadline. */
export function ExtendForm({ obligation }: { readonly obligation: ObligationView }): ReactNode {
  const word = useReliefWords();
  const act = useReliefAct(() => form.clear());
  const form = useTextForm({ start: { until: '', reason: '' }, needed: ['until', 'reason'], error: act.error });
  const send = (): void => {
    void form.send((body) => act.mutateAsync({ path: `/api/reliefs/${obligation.id}/extension`, body }));
  };
  useSubmitKey(send, true);
  return (
    <Panel title={word('relief.extend.title')}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {form.problem}
        <div className={styles.fields}>
          <DateField {...form.bind('until')} label={word('relief.extend.until')} />
          <TextField {...form.bind('reason')} label={word('relief.reason')} maxLength={500} />
        </div>
        <div>
          <Button tone="primary" type="submit" keyHint="Ctrl ↵" pending={act.isPending}>
            {word('relief.extend.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
