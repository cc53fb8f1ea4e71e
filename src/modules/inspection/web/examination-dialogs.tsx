import type { ReactNode } from 'react';
import {
  DateField,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
  useFailureText,
  useTextForm,
} from '../../../ui/index.ts';
import { type ExaminationView, FINDINGS, type Finding } from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { inspectionApi, type Look } from './inspection-api.ts';
import { useInspectionWords } from './words.ts';

type DialogProps = {
  readonly examination: ExaminationView;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
  readonly onConflict: () => Promise<unknown>;
};

/** The fields of one dialog, and its sending in the words that the dialog shows. */
function useFields<Name extends string>(
  start: Record<Name, string>,
  needed: readonly NoInfer<Name>[],
  onConflict: () => Promise<unknown>,
) {
  const form = useTextForm<Record<Name, string>>({ start, needed, error: null });
  const failureOf = useFailureText(onConflict);
  return {
    values: form.values,
    field: form.bind,
    send: async (act: () => Promise<unknown>): Promise<string | undefined> => {
      let failure: string | undefined;
      await form.send(async () => {
        failure = await failureOf(act);
      });
      return failure;
    },
  };
}

export function RequestDialog({ examination, onClose, onDone, onConflict }: DialogProps): ReactNode {
  const word = useInspectionWords();
  const { values, field, send } = useFields({ documents: '', reason: '' }, ['documents', 'reason'], onConflict);
  const documents = values.documents.split('\n').map((line) => line.trim());
  const confirm = () =>
    send(async () => {
      await inspectionApi.request(examination, { documents: documents.filter(Boolean), reason: values.reason.trim() });
      await onDone();
    });
  return (
    <FormDialog
      title={word('inspection.do.request')}
      will={word('inspection.do.request.will')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <TextAreaField
        {...field('documents')}
        label={word('inspection.form.document')}
        help={word('inspection.form.document.help')}
        autoFocus
      />
      <TextAreaField {...field('reason')} label={word('inspection.form.because')} maxLength={2000} />
    </FormDialog>
  );
}

export function PlanDialog(
  props: DialogProps & { readonly methods: readonly Option[]; readonly place: string },
): ReactNode {
  const { examination, today, methods, onClose, onDone } = props;
  const word = useInspectionWords();
  const first = { method: methods[0]?.value ?? '', plannedOn: today, place: props.place, witness: '' };
  const { values, field, send } = useFields(first, ['method', 'plannedOn', 'place'], props.onConflict);
  const confirm = () =>
    send(async () => {
      const { witness, ...planned } = values;
      await inspectionApi.plan(examination, { ...planned, ...(witness.trim() ? { witness: witness.trim() } : {}) });
      await onDone();
    });
  return (
    <FormDialog
      title={word('inspection.do.plan')}
      will={word('inspection.do.plan.will')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <SelectField {...field('method')} label={word('inspection.form.method')} options={methods} />
      <DateField {...field('plannedOn')} label={word('inspection.form.day')} min={today} />
      <TextField {...field('place')} label={word('inspection.form.place')} maxLength={200} />
      <TextField
        {...field('witness')}
        label={word('inspection.form.witness')}
        help={word('inspection.form.witness.help')}
        maxLength={100}
      />
    </FormDialog>
  );
}

export function RecordDialog(props: DialogProps & { readonly look: Look }): ReactNode {
  const { examination, today, look, onClose, onDone } = props;
  const word = useInspectionWords();
  const first = { performedOn: today, finding: 'conforms', witness: look.witness ?? '', notes: '' };
  const { values, field, send } = useFields(first, ['performedOn', 'finding', 'notes'], props.onConflict);
  const confirm = () =>
    send(async () => {
      const { witness, finding, ...found } = values;
      await inspectionApi.record(examination, look.id, {
        ...found,
        finding: finding as Finding,
        ...(witness.trim() ? { witness: witness.trim() } : {}),
      });
      await onDone();
    });
  return (
    <FormDialog
      title={word('inspection.do.record')}
      will={word('inspection.do.record.will')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <SelectField
        {...field('finding')}
        label={word('inspection.form.finding')}
        options={FINDINGS.map((value) => ({ value, label: word(`inspection.finding.${value}`) }))}
      />
      <DateField {...field('performedOn')} label={word('inspection.form.performed')} max={today} />
      <TextField {...field('witness')} label={word('inspection.form.witness')} maxLength={100} />
      <TextAreaField
        {...field('notes')}
        label={word('inspection.form.notes')}
        help={word('inspection.form.notes.help')}
        maxLength={4000}
      />
    </FormDialog>
  );
}
