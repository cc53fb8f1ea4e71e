import type { ReactNode } from 'react';
import {
  Banner,
  Button,
  DateField,
  NumberField,
  Panel,
  SelectField,
  TextField,
  useSubmitKey,
  useTextForm,
  useToday,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { mayReport, type ObligationView, REPORT_KINDS } from '../contract.ts';
import styles from './relief.module.css';
import { useReliefAct } from './relief-data.ts';
import { useReliefWordOf, useReliefWords } from './words.ts';

const NAMES = ['kind', 'quantity', 'happenedOn', 'evidence'] as const;

/** The importer says what became of the goods, all of them or a part. */
export function ReportForm({ obligation }: { readonly obligation: ObligationView }): ReactNode {
  const word = useReliefWords();
  const kindOf = useReliefWordOf('relief.follow');
  const today = useToday();
  const kinds = REPORT_KINDS.filter((kind) => mayReport(obligation.followUp, kind));
  const blank = { kind: kinds[0] ?? '', quantity: '', happenedOn: today, evidence: '' };
  const act = useReliefAct(() => form.clear());
  const form = useTextForm({ start: blank, needed: NAMES, error: act.error });
  const send = (): void => {
    void form.send((body) => act.mutateAsync({ path: `/api/reliefs/${obligation.id}/reports`, body }));
  };
  useSubmitKey(send, true);
  return (
    <Panel title={word('relief.report.title')}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {form.problem}
        <div className={styles.fields}>
          <SelectField
            {...form.bind('kind')}
            label={word('relief.report.kind')}
            options={kinds.map((kind) => ({ value: kind, label: kindOf(kind) }))}
          />
          <NumberField {...form.bind('quantity')} label={word('relief.report.quantity')} unit={obligation.unit} />
          <DateField {...form.bind('happenedOn')} label={word('relief.happenedOn')} />
          <TextField
            {...form.bind('evidence')}
            label={word('relief.evidence')}
            help={word('relief.evidenceHelp')}
            maxLength={100}
          />
        </div>
        {form.values.kind === 'diversion' && <Banner tone="caution">{word('relief.report.diversion')}</Banner>}
        <div>
          <Button tone="primary" type="submit" keyHint="Ctrl ↵" pending={act.isPending}>
            {word('relief.report.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
