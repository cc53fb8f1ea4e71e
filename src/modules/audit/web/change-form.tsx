import type { FormEvent, ReactNode } from 'react';
import {
  Button,
  DateField,
  type Option,
  SelectField,
  TextField,
  useCodeList,
  useSubmitKey,
  useTextForm,
  useToday,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { REMEDY_KINDS } from '../../duty/contract.ts';
import type { RunView } from '../run-view.ts';
import styles from './audit.module.css';
import { type ChangeInput, useStartRun } from './run-data.ts';
import { useAuditText, useAuditWordOf } from './words.ts';

const DUTY = 'duty';
const RATED: readonly string[] = [DUTY, ...REMEDY_KINDS];

const BLANK = { measure: DUTY, from: '', to: '', way: 'rate', rate: '', agreement: '' };
type Asked = typeof BLANK;

const isByRate = ({ way, measure }: Asked): boolean => way === 'rate' && RATED.includes(measure);

/** What is to be tried out: a measure, a period, another rate or none at all. Previewing writes no correction. */
export function ChangeForm({ onStarted }: { readonly onStarted: (run: RunView) => void }): ReactNode {
  const say = useAuditText();
  const today = useToday();
  const start = useStartRun();
  const form = useTextForm<Asked>({
    start: { ...BLANK, from: `${today.slice(0, 4)}-01-01`, to: today },
    needed: (asked) => ['measure', 'from', 'to', ...(isByRate(asked) ? (['rate'] as const) : [])],
    error: start.error,
  });
  const asked = form.values;
  const bind = (name: keyof Asked) => ({ ...form.bind(name), label: say(`audit.change.${name}`) });
  const send = (): void => {
    void form.send(async (values) => onStarted(await start.mutateAsync(changeOf(values))));
  };
  useSubmitKey(send, true);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const { measures, agreements } = useChoices();
  const isRated = RATED.includes(asked.measure);
  const way = isRated ? asked.way : 'without';
  return (
    <form className={layout.form} onSubmit={submit}>
      <div className={styles.ask}>
        <SelectField {...bind('measure')} options={measures} />
        <DateField {...bind('from')} />
        <DateField {...bind('to')} />
        {asked.measure === DUTY && (
          <SelectField {...bind('agreement')} options={agreements} placeholder={say('audit.change.anyAgreement')} />
        )}
        <SelectField
          {...bind('way')}
          value={way}
          options={(['rate', 'without'] as const).map((value) => ({
            value,
            label: say(`audit.change.way.${value}`),
            disabled: value === 'rate' && !isRated,
          }))}
        />
        {way === 'rate' && <TextField {...bind('rate')} help={say('audit.change.rateHelp')} mono />}
      </div>
      <div className={layout.head}>
        <Button type="submit" tone="primary" icon="calculator" keyHint="Ctrl ↵" pending={start.isPending}>
          {say('audit.run.preview')}
        </Button>
      </div>
      {form.problem}
    </form>
  );
}

function changeOf(asked: Asked): ChangeInput {
  const { measure, from, to, rate, agreement } = asked;
  return {
    ...{ measure, from, to },
    ...(isByRate(asked) ? { rate } : { without: true }),
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
