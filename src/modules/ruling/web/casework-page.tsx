import { type ReactNode, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DataTable, EmptyState, PageHead, SelectField } from '../../../ui/index.ts';
import { RULING_KINDS, RULING_STATES } from '../contract.ts';
import styles from './ruling.module.css';
import { rulingColumns } from './ruling-columns.tsx';
import { useRulings } from './ruling-data.ts';
import { useRulingWordOf, useRulingWords } from './words.ts';

/** What waits for customs, the longest waiting first; any other state on request. */
export function CaseworkPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const stateOf = useRulingWordOf('ruling.state');
  const go = useNavigate();
  const kind = params.get('kind') ?? '';
  const state = params.get('state') ?? '';
  const change = (name: string) => (text: string) => {
    const next = new URLSearchParams(params);
    if (text) next.set(name, text);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const found = useRulings({ kind, state });
  const columns = useMemo(() => rulingColumns(word, kindOf, 'customs'), [word, kindOf]);
  const states = RULING_STATES.filter((each) => each !== 'DRAFT');
  return (
    <>
      <PageHead title={word('ruling.casework.title')} lead={word('ruling.casework.lead')} />
      <div className={styles.ask}>
        <SelectField
          label={word('ruling.field.state')}
          value={state}
          onChange={change('state')}
          options={states.map((each) => ({ value: each, label: stateOf(each) }))}
          placeholder={word('ruling.casework.waiting')}
        />
        <SelectField
          label={word('ruling.field.kind')}
          value={kind}
          onChange={change('kind')}
          options={RULING_KINDS.map((each) => ({ value: each, label: kindOf(each) }))}
          placeholder={word('ruling.public.anyKind')}
        />
      </div>
      <DataTable
        id="ruling.casework"
        caption={word('ruling.casework.title')}
        rows={found.data ?? []}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={({ id }) => go(`/office/rulings/${id}`)}
        empty={<EmptyState icon="scale" title={word('ruling.casework.none')} />}
      />
    </>
  );
}
