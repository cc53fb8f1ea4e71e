import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  api,
  Button,
  DataTable,
  Dialog,
  EmptyState,
  newKey,
  PageHead,
  ProblemBanner,
  SelectField,
  TextField,
  useActor,
} from '../../../ui/index.ts';
import { RULING_KINDS, type RulingFile } from '../contract.ts';
import styles from './ruling.module.css';
import { rulingColumns } from './ruling-columns.tsx';
import { useRulings } from './ruling-data.ts';
import { useRulingWordOf, useRulingWords } from './words.ts';

/** The applicant's own: drafts, what runs, what was answered. */
export function MyRulingsPage(): ReactNode {
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const go = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const found = useRulings({});
  const columns = useMemo(() => rulingColumns(word, kindOf, 'applicant'), [word, kindOf]);
  return (
    <>
      <PageHead
        title={word('ruling.mine.title')}
        lead={word('ruling.mine.lead')}
        actions={
          <Button tone="primary" icon="add" onPress={() => setOpen(true)}>
            {word('ruling.mine.new')}
          </Button>
        }
      />
      <DataTable
        id="ruling.mine"
        caption={word('ruling.mine.title')}
        rows={found.data ?? []}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={({ id }) => go(`/trade/rulings/${id}`)}
        empty={<EmptyState icon="scale" title={word('ruling.mine.none')} />}
      />
      {isOpen && <StartDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Which question, and for a broker, for whom. */
function StartDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const isBroker = useActor().role === 'broker';
  const go = useNavigate();
  const [kind, setKind] = useState<string>(RULING_KINDS[0]);
  const [traderCode, setTraderCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const start = async (): Promise<void> => {
    const body = { kind, ...(isBroker ? { traderCode } : {}) };
    try {
      const made = await api.post<RulingFile>('/api/ruling-applications', body, { key: newKey() });
      await go(`/trade/rulings/${made.id}`);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const actions = (
    <Button tone="primary" onPress={() => void start()}>
      {word('ruling.mine.start')}
    </Button>
  );
  return (
    <Dialog title={word('ruling.mine.new')} isOpen onClose={onClose} actions={actions}>
      <div className={styles.fields}>
        <ProblemBanner error={error} />
        <SelectField
          label={word('ruling.field.kind')}
          value={kind}
          onChange={setKind}
          options={RULING_KINDS.map((each) => ({ value: each, label: kindOf(each) }))}
        />
        {isBroker && (
          <TextField
            label={word('ruling.field.traderCode')}
            help={word('ruling.field.traderCode.help')}
            value={traderCode}
            onChange={setTraderCode}
            mono
            required
          />
        )}
      </div>
    </Dialog>
  );
}
