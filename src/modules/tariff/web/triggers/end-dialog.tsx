import type { ReactNode } from 'react';
import {
  ConfirmDialog,
  DateField,
  formatPlainDate,
  TextAreaField,
  useTextForm,
  useToday,
  useUi,
} from '../../../../ui/index.ts';
import layout from '../../../../ui/layout.module.css';
import { type Trigger, useEndTrigger } from './trigger-data.ts';
import { triggerState } from './trigger-state.ts';
import { useTriggerWords } from './words.ts';

const REASON_LENGTH = 500;

/** A trigger that is lifted before its last day. */
export function EndDialog(props: {
  readonly trigger: Trigger;
  readonly measure: string;
  readonly onClose: () => void;
  readonly onEnded: (trigger: Trigger) => void;
}): ReactNode {
  const { id, from, to } = props.trigger;
  const say = useTriggerWords();
  const { language } = useUi();
  const today = useToday();
  const end = useEndTrigger();
  // One that is still to come cannot end before its first day.
  const soonest = triggerState(props.trigger, today) === 'coming' ? from : today;
  const form = useTextForm({ start: { to: soonest, reason: '' }, needed: ['to', 'reason'], error: end.error });
  const confirm = async (): Promise<void> => {
    await form.send(async (values) => props.onEnded(await end.mutateAsync({ id, ...values })));
  };
  return (
    <ConfirmDialog
      title={say('trigger.end.title', { measure: props.measure })}
      confirmLabel={say('trigger.end.do')}
      tone="danger"
      isOpen
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        <p>{say('trigger.end.text', { to: formatPlainDate(to, language) })}</p>
        {form.problem}
        <DateField {...form.bind('to')} label={say('trigger.end.day')} />
        <TextAreaField {...form.bind('reason')} label={say('trigger.end.reason')} maxLength={REASON_LENGTH} />
      </div>
    </ConfirmDialog>
  );
}
