import { type ReactNode, useMemo, useState } from 'react';
import { DataTable } from './data-table.tsx';
import { FilterChips } from './filter-chips.tsx';
import { formatMoney } from './format.ts';
import { type SampleRow, sampleRows } from './gallery-samples.ts';
import { InstantText } from './instant-text.tsx';
import { useUi } from './intl.tsx';
import { Money } from './money.tsx';
import { Panel } from './panel.tsx';
import { Quantity } from './quantity.tsx';
import { StatusTag } from './status-tag.tsx';
import type { DataColumn, TableState } from './table-model.ts';
import { toggled } from './toggled.ts';
import type { Tone } from './tone.ts';

const everyRow = sampleRows(10_000);
const tones: Readonly<Record<SampleRow['state'], Tone>> = {
  waiting: 'neutral',
  checking: 'info',
  done: 'ok',
  stopped: 'danger',
};

/** Ten thousand rows, and the states a table passes through. */
export function GalleryTable(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(['R000002']));
  const [opened, setOpened] = useState('');
  const [state, setState] = useState<ReadonlySet<string>>(new Set(['ready']));
  const columns = useMemo(() => sampleColumns(isJa), [isJa]);
  const shown = (state.values().next().value ?? 'ready') as TableState;
  const rows = useMemo(() => {
    if (shown === 'loading') return [];
    return chosen.size === 0 ? everyRow : everyRow.filter((row) => chosen.has(row.state));
  }, [chosen, shown]);
  return (
    <Panel
      title={isJa ? '表' : 'The table'}
      actions={
        <FilterChips
          label={isJa ? '状態の見本' : 'Sample states'}
          chips={['ready', 'loading', 'partial', 'error'].map((id) => ({ id, label: id }))}
          chosen={state}
          onToggle={(id) => setState(new Set([id]))}
        />
      }
    >
      <DataTable
        id="gallery"
        caption={isJa ? '見本の一万件' : 'Ten thousand samples'}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={shown}
        onRetry={() => setState(new Set(['ready']))}
        onOpen={(row) => setOpened(row.id)}
        marked={marked}
        onMarkedChange={setMarked}
        actions={[{ id: 'take', label: isJa ? '引き受ける' : 'Take', shortcut: 't', run: () => setOpened('taken') }]}
        initialSort={{ column: 'amount', descending: true }}
        maxHeight="420px"
        filters={
          <FilterChips
            label={isJa ? '状態' : 'State'}
            chips={Object.keys(tones).map((id) => ({
              id,
              label: stateName(id as SampleRow['state'], isJa),
              count: 2500,
            }))}
            chosen={chosen}
            onToggle={(id) => setChosen(toggled(chosen, id))}
          />
        }
      />
      <p role="status">{opened}</p>
    </Panel>
  );
}

function stateName(state: SampleRow['state'], isJa: boolean): string {
  const ja = { waiting: '待ち', checking: '確認中', done: '完了', stopped: '停止' };
  const en = { waiting: 'Waiting', checking: 'Checking', done: 'Done', stopped: 'Stopped' };
  return (isJa ? ja : en)[state];
}

function sampleColumns(isJa: boolean): DataColumn<SampleRow>[] {
  return [
    {
      id: 'id',
      header: isJa ? '番号' : 'Number',
      value: (row) => row.id,
      cell: (row) => <code>{row.id}</code>,
      width: 110,
    },
    { id: 'name', header: isJa ? '名前' : 'Name', value: (row) => row.name, width: 180 },
    {
      id: 'state',
      header: isJa ? '状態' : 'State',
      value: (row) => row.state,
      cell: (row) => <StatusTag tone={tones[row.state]}>{stateName(row.state, isJa)}</StatusTag>,
      width: 120,
    },
    {
      id: 'at',
      header: isJa ? '受付' : 'Received',
      value: (row) => row.at,
      cell: (row) => <InstantText at={row.at} />,
      width: 190,
    },
    {
      id: 'mass',
      header: isJa ? '重さ' : 'Mass',
      value: (row) => row.mass,
      cell: (row) => <Quantity value={String(row.mass)} unit="KG" />,
      align: 'end',
      width: 120,
    },
    {
      id: 'amount',
      header: isJa ? '金額' : 'Amount',
      value: (row) => row.amount,
      cell: (row) => <Money amount={String(row.amount)} />,
      align: 'end',
      width: 150,
      total: (rows) => {
        const sum = rows.reduce((total, row) => total + row.amount, 0n);
        return formatMoney({ amount: String(sum), currency: 'JPY' });
      },
    },
  ];
}
