import type { ReactNode } from 'react';
import {
  ConfirmDialog,
  DateField,
  formatCode,
  SelectField,
  TextAreaField,
  TextField,
  useTextForm,
  useToday,
  useUi,
} from '../../../../ui/index.ts';
import layout from '../../../../ui/layout.module.css';
import { readCodes } from './read-codes.ts';
import { type Trigger, type TriggerMeasure, useEnterTrigger } from './trigger-data.ts';
import { useTriggerWords } from './words.ts';

const EMPTY = { measure: '', from: '', to: '', codes: '', reason: '' };
const NEEDED = ['measure', 'from', 'to', 'reason'] as const;
const REASON_LENGTH = 500;

/** An order that sets a measure off is entered; what it does to everybody is said first. */
export function EnterDialog(props: {
  readonly measures: readonly TriggerMeasure[];
  readonly onClose: () => void;
  readonly onEntered: (trigger: Trigger) => void;
}): ReactNode {
  const say = useTriggerWords();
  const { language } = useUi();
  const today = useToday();
  const enter = useEnterTrigger();
  const form = useTextForm({ start: { ...EMPTY, from: today }, needed: NEEDED, error: enter.error });
  const chosen = props.measures.find(({ measure }) => measure === form.values.measure);
  const goods = chosen && say('trigger.enter.goods', { codes: chosen.codes.map(formatCode).join(', ') });
  const confirm = async (): Promise<void> => {
    await form.send(async (values) =>
      props.onEntered(await enter.mutateAsync({ ...values, codes: readCodes(values.codes) })),
    );
  };
  return (
    <ConfirmDialog
      title={say('trigger.enter')}
      confirmLabel={say('trigger.enter')}
      isOpen
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        <p>{say('trigger.enter.text')}</p>
        {form.problem}
        <SelectField
          {...form.bind('measure')}
          label={say('trigger.measure')}
          placeholder={say('trigger.enter.choose')}
          options={props.measures.map(({ measure, name }) => ({ value: measure, label: name[language] }))}
          help={goods}
        />
        <TextField
          {...form.bind('codes')}
          label={say('trigger.enter.codes')}
          help={say('trigger.enter.codes.help')}
          mono
        />
        <DateField {...form.bind('from')} label={say('trigger.from')} help={say('trigger.enter.from.help')} />
        <DateField {...form.bind('to')} label={say('trigger.to')} />
        <TextAreaField
          {...form.bind('reason')}
          label={say('trigger.reason')}
          help={say('trigger.enter.reason.help')}
          maxLength={REASON_LENGTH}
        />
      </div>
    </ConfirmDialog>
  );
}
