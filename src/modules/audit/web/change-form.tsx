import { type FormEvent, type ReactNode, useState } from 'react';
import {
  Button,
  DateField,
  errorAt,
  type Option,
  ProblemBanner,
  refusalsOf,
  SelectField,
  TextField,
  useCodeList,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import { REMEDY_KINDS } from '../../duty/contract.ts';
import type { RunView } from '../run-view.ts';
import styles from './audit.module.css';
import { type ChangeInput, useStartRun } from './run-data.ts';
import { useAuditText, useAuditWordOf } from './words.ts';

const DUTY = 'duty';
const RATED: readonly string[] = [DUTY, ...REMEDY_KINDS];

type Asked = {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly way: 'rate' | 'without';
  readonly rate: string;
  readonly agreement: string;
};

/** What is to be tried out: a measure, a period, another rate or none at all. Previewing writes no correction. */
export function ChangeForm({ onStarted }: { readonly onStarted: (run: RunView) => void }): ReactNode {
  const say = useAuditText();
  const { language } = useUi();
  const today = useToday();
  const start = useStartRun();
  const [asked, setAsked] = useState<Asked>({
    ...{ measure: DUTY, from: `${today.slice(0, 4)}-01-01`, to: today, way: 'rate', rate: '', agreement: '' },
  });
  const refusals = refusalsOf(start.error);
  const bind = (name: 'measure' | 'from' | 'to' | 'rate' | 'agreement') => ({
    label: say(`audit.change.${name}`),
    value: asked[name],
    onChange: (value: string) => setAsked((now) => ({ ...now, [name]: value })),
    error: errorAt(refusals, `/${name}`, language),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate(changeOf(asked), { onSuccess: onStarted });
  };
  const { measures, agreements } = useChoices();
  const isRated = RATED.includes(asked.measure);
  const way = isRated ? asked.way : 'without';
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.ask}>
        <SelectField {...bind('measure')} options={measures} required />
        <DateField {...bind('from')} required />
        <DateField {...bind('to')} required />
        {asked.measure === DUTY && (
          <SelectField {...bind('agreement')} options={agreements} placeholder={say('audit.change.anyAgreement')} />
        )}
        <SelectField
          label={say('audit.change.way')}
          value={way}
          onChange={(chosen) => setAsked((now) => ({ ...now, way: chosen === 'rate' ? 'rate' : 'without' }))}
          options={(['rate', 'without'] as const).map((value) => ({
            value,
            label: say(`audit.change.way.${value}`),
            disabled: value === 'rate' && !isRated,
          }))}
        />
        {way === 'rate' && <TextField {...bind('rate')} help={say('audit.change.rateHelp')} mono required />}
      </div>
      <div className={styles.head}>
        <Button type="submit" tone="primary" icon="calculator" pending={start.isPending}>
          {say('audit.run.preview')}
        </Button>
      </div>
      <ProblemBanner error={start.error} />
    </form>
  );
}

function changeOf({ measure, from, to, way, rate, agreement }: Asked): ChangeInput {
  const isByRate = way === 'rate' && RATED.includes(measure);
  return {
    ...{ measure, from, to },
    ...(isByRate ? { rate } : { without: true }),
    ...(agreement !== '' && measure === DUTY ? { agreement } : {}),
  };
}

/** The measures of customs duty, and the excises that this country's classes name. */
function useChoices(): { readonly measures: readonly Option[]; readonly agreements: readonly Option[] } {
  const measureOf = useAuditWordOf('audit.measure');
  const classes = useCodeList('excise-classes');
  const agreements = useCodeList('agreements');
  const excises = classes.rows.flatMap(({ measure }) => measure ?? []);
  const measures = [...new Set([...RATED, ...excises])].map((value) => ({ value, label: measureOf(value) }));
  return { measures, agreements: agreements.options };
}
