import { type ReactNode, useState } from 'react';
import {
  Banner,
  Button,
  DateField,
  errorAt,
  NumberField,
  Panel,
  ProblemBanner,
  refusalsOf,
  SelectField,
  TextField,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { mayReport, type ObligationView, REPORT_KINDS } from '../contract.ts';
import styles from './relief.module.css';
import { useReliefAct } from './relief-data.ts';
import { useReliefWordOf, useReliefWords } from './words.ts';

/** The importer says what became of the goods, all of them or a part. */
export function ReportForm({ obligation }: { readonly obligation: ObligationView }): ReactNode {
  const { language } = useUi();
  const word = useReliefWords();
  const kindOf = useReliefWordOf('relief.follow');
  const today = useToday();
  const kinds = REPORT_KINDS.filter((kind) => mayReport(obligation.followUp, kind));
  const blank = { kind: kinds[0] ?? '', quantity: '', happenedOn: today, evidence: '' };
  const [form, setForm] = useState(blank);
  const act = useReliefAct(() => setForm(blank));
  const at = (name: keyof typeof blank) => ({
    value: form[name],
    onChange: (text: string) => setForm({ ...form, [name]: text }),
    error: errorAt(refusalsOf(act.error), `/${name}`, language),
    required: true,
  });
  return (
    <Panel title={word('relief.report.title')}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ path: `/api/reliefs/${obligation.id}/reports`, body: form });
        }}
      >
        <ProblemBanner error={act.error} />
        <div className={styles.fields}>
          <SelectField
            {...at('kind')}
            label={word('relief.report.kind')}
            options={kinds.map((kind) => ({ value: kind, label: kindOf(kind) }))}
          />
          <NumberField {...at('quantity')} label={word('relief.report.quantity')} unit={obligation.unit} />
          <DateField {...at('happenedOn')} label={word('relief.happenedOn')} />
          <TextField
            {...at('evidence')}
            label={word('relief.evidence')}
            help={word('relief.evidenceHelp')}
            maxLength={100}
          />
        </div>
        {form.kind === 'diversion' && <Banner tone="caution">{word('relief.report.diversion')}</Banner>}
        <div>
          <Button tone="primary" type="submit" pending={act.isPending}>
            {word('relief.report.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
