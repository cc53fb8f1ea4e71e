import { type ReactNode, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, DataTable, EmptyState, FilterChips } from '../../../ui/index.ts';
import { STATES } from '../domain/lifecycle.ts';
import { useDeclarations } from './data-declarations.ts';
import { useDeclarationColumns } from './declaration-columns.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './trade.module.css';
import { useText, useWordOf } from './words.ts';

const PAGE = 100;
const MOST = 500;

/** Every declaration I may see, found by text and narrowed by state; the server counts. */
export function AllDeclarations(): ReactNode {
  const say = useText();
  const stateOf = useWordOf('declaration.state');
  const go = useNavigate();
  const columns = useDeclarationColumns();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const states = [...chosen].sort();
  const found = useDeclarations({ text: useDeferredValue(text), states }, limit);
  const counts = found.data?.counts ?? {};
  const chips = STATES.filter((id) => counts[id] || chosen.has(id)).map((id) => ({
    id,
    label: stateOf(id),
    count: counts[id] ?? 0,
  }));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const hasMore = Boolean(found.data?.nextCursor) && limit < MOST;
  return (
    <>
      <DataTable
        id="trade-all"
        caption={say('declaration.desk.all')}
        rows={found.data?.rows ?? []}
        columns={columns}
        rowId={(row) => row.id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={(row) => go(`/trade/declarations/${row.id}`)}
        filters={
          <>
            <SearchBox value={text} onChange={setText} />
            <FilterChips label={say('declaration.column.state')} chips={chips} chosen={chosen} onToggle={toggle} />
          </>
        }
        empty={<EmptyState icon="search" title={say('declaration.desk.all.empty')} />}
      />
      {hasMore && (
        <div className={styles.gap}>
          <Button onPress={() => setLimit(limit + PAGE)}>{say('declaration.desk.showMore')}</Button>
        </div>
      )}
    </>
  );
}
