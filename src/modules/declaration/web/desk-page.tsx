import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DataTable, EmptyState, FilterChips, LinkButton, Money, PageHead, Stat, Tabs } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { Desk, ListRow } from '../view-schemas.ts';
import { AllDeclarations } from './all-declarations.tsx';
import { useDesk } from './data-declarations.ts';
import { useDeclarationColumns } from './declaration-columns.tsx';
import { DraftList } from './draft-list.tsx';
import { SearchBox } from './search-box.tsx';
import { type DeclarationWord, useText } from './words.ts';

const LISTS = ['waitingForMe', 'toPay', 'waitingForGoods', 'waitingForCustoms', 'recentlyPermitted'] as const;
type ListName = (typeof LISTS)[number];

/** `/trade`: what I have begun, what waits for me, what waits for customs, what is to be paid. */
export function DeskPage(): ReactNode {
  const say = useText();
  const desk = useDesk();
  const [params, setParams] = useSearchParams();
  const state = desk.isPending ? 'loading' : desk.error ? (desk.data ? 'partial' : 'error') : 'ready';
  const lists = LISTS.map((name) => ({
    id: name,
    label: <TabLabel word={`declaration.desk.${name}`} count={desk.data?.[name].length} />,
    content: <DeskList name={name} rows={desk.data?.[name] ?? []} state={state} onRetry={() => void desk.refetch()} />,
  }));
  const drafts = {
    id: 'drafts',
    label: <TabLabel word="declaration.desk.drafts" count={desk.data?.drafts.length} />,
    content: <DraftList rows={desk.data?.drafts ?? []} state={state} onRetry={() => void desk.refetch()} />,
  };
  const all = { id: 'all', label: say('declaration.desk.all'), content: <AllDeclarations /> };
  return (
    <div className={layout.stack}>
      <PageHead
        title={say('declaration.desk.title')}
        actions={
          <LinkButton to="/trade/new" tone="primary" icon="add">
            {say('declaration.new')}
          </LinkButton>
        }
      />
      <DeskFigures desk={desk.data} />
      <Tabs
        label={say('declaration.desk.title')}
        tabs={[drafts, ...lists, all]}
        selected={params.get('list') ?? firstList(desk.data)}
        onSelect={(list) => setParams({ list }, { replace: true })}
      />
    </div>
  );
}

/** What waits for the person comes before what waits for others. */
function firstList(desk: Desk | undefined): string {
  if (!desk) return 'drafts';
  return (
    (['waitingForMe', 'toPay', 'drafts', 'waitingForGoods', 'waitingForCustoms'] as const).find(
      (name) => desk[name].length > 0,
    ) ?? 'drafts'
  );
}

function TabLabel({ word, count }: { readonly word: DeclarationWord; readonly count: number | undefined }): ReactNode {
  const say = useText();
  return (
    <>
      {say(word)} <span className="figures">{count ?? ''}</span>
    </>
  );
}

function DeskFigures({ desk }: { readonly desk: Desk | undefined }): ReactNode {
  const say = useText();
  const due = (desk?.toPay ?? []).reduce((sum, { total }) => sum + BigInt(total), 0n);
  return (
    <div className={layout.stats}>
      <Stat label={say('declaration.desk.drafts')} value={desk?.drafts.length ?? '–'} to="/trade?list=drafts" />
      <Stat
        label={say('declaration.desk.waitingForMe')}
        value={desk?.waitingForMe.length ?? '–'}
        to="/trade?list=waitingForMe"
      />
      <Stat
        label={say('declaration.desk.waitingForCustoms')}
        value={desk?.waitingForCustoms.length ?? '–'}
        to="/trade?list=waitingForCustoms"
      />
      <Stat
        label={say('declaration.desk.toPay')}
        value={desk?.toPay.length ?? '–'}
        note={desk ? <Money amount={String(due)} /> : ''}
        to="/trade?list=toPay"
      />
    </div>
  );
}

type ListState = 'ready' | 'loading' | 'error' | 'partial';
type Listed<Row> = { readonly rows: readonly Row[]; readonly state: ListState; readonly onRetry: () => void };

function DeskList({ name, rows, state, onRetry }: Listed<ListRow> & { readonly name: ListName }): ReactNode {
  const say = useText();
  const go = useNavigate();
  const columns = useDeclarationColumns();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(() => rows.filter((row) => fits(row, text)), [rows, text]);
  const shown = chosen.size === 0 ? found : found.filter(({ state: each }) => chosen.has(each));
  return (
    <DataTable
      id={`trade-${name}`}
      caption={say(`declaration.desk.${name}`)}
      rows={shown}
      columns={columns}
      rowId={(row) => row.id}
      state={state}
      onRetry={onRetry}
      onOpen={(row) => go(`/trade/declarations/${row.id}`)}
      initialSort={{ column: 'changedAt', descending: true }}
      filters={
        <>
          <SearchBox value={text} onChange={setText} />
          <StateChips rows={found} chosen={chosen} onChange={setChosen} />
        </>
      }
      empty={<EmptyState title={say(`declaration.desk.${name}.empty`)} />}
    />
  );
}

function fits(row: ListRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const digits = wanted.replace(/[\s-]/g, '');
  return (
    wanted === '' ||
    (/^\d+$/.test(digits) && row.number.includes(digits)) ||
    [row.importerName, row.consignorName, row.importerCode, row.office].some((each) =>
      each.toLowerCase().includes(wanted),
    )
  );
}

type ChipsProps = {
  readonly rows: readonly ListRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

function StateChips({ rows, chosen, onChange }: ChipsProps): ReactNode {
  const say = useText();
  const counts = new Map<string, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  if (counts.size < 2 && chosen.size === 0) return null;
  const chips = [...counts].map(([id, count]) => ({
    id,
    label: say(`declaration.state.${id}` as DeclarationWord),
    count,
  }));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return <FilterChips label={say('declaration.column.state')} chips={chips} chosen={chosen} onToggle={toggle} />;
}
