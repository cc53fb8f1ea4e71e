import { type ReactNode, useState } from 'react';
import {
  api,
  Button,
  ComboField,
  DateField,
  Dialog,
  errorAt,
  NumberField,
  ProblemBanner,
  refusalsOf,
  type SearchOptions,
  SelectField,
  TextField,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useDrawbackArticles } from './article-options.ts';
import { useReliefAct } from './relief-data.ts';
import { useReliefWords } from './words.ts';

const BLANK = { declarationId: '', itemNumber: '1', article: '', amount: '', happenedOn: '', evidence: '' };
type Form = typeof BLANK;

/** Tax back for goods that left again, of one line of a permitted declaration. */
export function ClaimDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { language } = useUi();
  const word = useReliefWords();
  const [form, setForm] = useState<Form>(BLANK);
  const [number, setNumber] = useState('');
  const articles = useDrawbackArticles();
  const act = useReliefAct(onClose);
  const at = (name: keyof Form) => ({
    value: form[name],
    onChange: (text: string) => setForm({ ...form, [name]: text }),
    error: errorAt(refusalsOf(act.error), `/${name}`, language),
    required: true,
  });
  const search: SearchOptions = async (text, signal) => {
    const query = { text, state: 'PERMITTED', limit: 20, counts: false };
    const { rows } = await api.get<Found>('/api/declarations', query, signal);
    return rows.map((one) => ({ value: one.id, label: `${one.number} ${one.importerName}` }));
  };
  const send = (): void => {
    const itemNumber = /^\d{1,3}$/.test(form.itemNumber) ? Number(form.itemNumber) : 0;
    act.mutate({ path: '/api/drawbacks', body: { ...form, itemNumber } });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{word('relief.cancel')}</Button>
      <Button tone="primary" pending={act.isPending} onPress={send}>
        {word('relief.claim.send')}
      </Button>
    </>
  );
  return (
    <Dialog title={word('relief.claim.new')} isOpen onClose={onClose} actions={actions}>
      <div className={layout.stack}>
        <ProblemBanner error={act.error} />
        <ComboField
          {...at('declarationId')}
          label={word('relief.declaration')}
          display={number}
          search={search}
          help={word('relief.claim.permitted')}
          onChange={(id, option) => {
            setForm({ ...form, declarationId: id });
            setNumber(option?.label ?? id);
          }}
        />
        <TextField {...at('itemNumber')} label={word('relief.line')} size={4} />
        <SelectField {...at('article')} label={word('relief.article')} placeholder="—" options={articles} />
        <NumberField {...at('amount')} label={word('relief.claimed')} unit="JPY" />
        <DateField {...at('happenedOn')} label={word('relief.happenedOn')} />
        <TextField
          {...at('evidence')}
          label={word('relief.evidence')}
          help={word('relief.evidenceHelp')}
          maxLength={100}
        />
      </div>
    </Dialog>
  );
}

type Found = {
  readonly rows: readonly { readonly id: string; readonly number: string; readonly importerName: string }[];
};
