import { type ReactNode, useState } from 'react';
import {
  api,
  ComboField,
  ConfirmDialog,
  DateField,
  NumberField,
  type SearchOptions,
  SelectField,
  TextField,
  useTextForm,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useDrawbackArticles } from './article-options.ts';
import { useReliefAct } from './relief-data.ts';
import { useReliefWords } from './words.ts';

const BLANK = { declarationId: '', itemNumber: '1', article: '', amount: '', happenedOn: '', evidence: '' };
const NAMES = ['declarationId', 'itemNumber', 'article', 'amount', 'happenedOn', 'evidence'] as const;

/** Tax back for goods that left again, of one line of a permitted declaration. */
export function ClaimDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const word = useReliefWords();
  const [number, setNumber] = useState('');
  const articles = useDrawbackArticles();
  const act = useReliefAct(onClose);
  const form = useTextForm({ start: BLANK, needed: NAMES, error: act.error });
  const search: SearchOptions = async (text, signal) => {
    const query = { text, state: 'PERMITTED', limit: 20, counts: false };
    const { rows } = await api.get<Found>('/api/declarations', query, signal);
    return rows.map((one) => ({ value: one.id, label: `${one.number} ${one.importerName}` }));
  };
  const confirm = async (): Promise<void> => {
    await form.send((values) => {
      const itemNumber = /^\d{1,3}$/.test(values.itemNumber) ? Number(values.itemNumber) : 0;
      return act.mutateAsync({ path: '/api/drawbacks', body: { ...values, itemNumber } });
    });
  };
  return (
    <ConfirmDialog
      title={word('relief.claim.new')}
      confirmLabel={word('relief.claim.send')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={layout.stack}>
        {form.problem}
        <ComboField
          {...form.bind('declarationId')}
          label={word('relief.declaration')}
          display={number}
          search={search}
          help={word('relief.claim.permitted')}
          onChange={(id, option) => {
            form.set({ declarationId: id });
            setNumber(option?.label ?? id);
          }}
        />
        <TextField {...form.bind('itemNumber')} label={word('relief.line')} size={4} />
        <SelectField {...form.bind('article')} label={word('relief.article')} placeholder="—" options={articles} />
        <NumberField {...form.bind('amount')} label={word('relief.claimed')} unit="JPY" />
        <DateField {...form.bind('happenedOn')} label={word('relief.happenedOn')} />
        <TextField
          {...form.bind('evidence')}
          label={word('relief.evidence')}
          help={word('relief.evidenceHelp')}
          maxLength={100}
        />
      </div>
    </ConfirmDialog>
  );
}

type Found = {
  readonly rows: readonly { readonly id: string; readonly number: string; readonly importerName: string }[];
};
