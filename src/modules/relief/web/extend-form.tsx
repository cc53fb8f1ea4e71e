import { type ReactNode, useState } from 'react';
import { Button, DateField, errorAt, Panel, ProblemBanner, refusalsOf, TextField, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { ObligationView } from '../contract.ts';
import styles from './relief.module.css';
import { useReliefAct } from './relief-data.ts';
import { useReliefWords } from './words.ts';

/** The officer approves a later deadline. */
export function ExtendForm({ obligation }: { readonly obligation: ObligationView }): ReactNode {
  const { language } = useUi();
  const word = useReliefWords();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const act = useReliefAct(() => setUntil(''));
  const faults = refusalsOf(act.error);
  return (
    <Panel title={word('relief.extend.title')}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ path: `/api/reliefs/${obligation.id}/extension`, body: { until, reason } });
        }}
      >
        <ProblemBanner error={act.error} />
        <div className={styles.fields}>
          <DateField
            label={word('relief.extend.until')}
            value={until}
            onChange={setUntil}
            error={errorAt(faults, '/until', language)}
            required
          />
          <TextField
            label={word('relief.reason')}
            value={reason}
            onChange={setReason}
            error={errorAt(faults, '/reason', language)}
            maxLength={500}
            required
          />
        </div>
        <div>
          <Button tone="primary" type="submit" pending={act.isPending}>
            {word('relief.extend.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
