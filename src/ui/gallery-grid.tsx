import { type ReactNode, useState } from 'react';
import { EditableGrid } from './editable-grid.tsx';
import { formatMoney } from './format.ts';
import { searchSamples } from './gallery-samples.ts';
import type { GridColumn } from './grid-model.ts';
import { useUi } from './intl.tsx';
import { Panel } from './panel.tsx';

type Line = { readonly code: string; readonly name: string; readonly kind: string; readonly mass: string };

const blank = (): Line => ({ code: '', name: '', kind: 'a', mass: '' });
const first: Line[] = [
  { code: '1001', name: 'りんご Apples', kind: 'a', mass: '1500' },
  { code: '1003', name: 'ぶどう Grapes', kind: 'a', mass: '' },
  { code: '2001', name: 'だいこん Radishes', kind: 'b', mass: '820.5' },
];

/** Lines filled like a spreadsheet. */
export function GalleryGrid(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [lines, setLines] = useState(first);
  const wrong = isJa ? '重さを入力してください。' : 'Enter the mass.';
  return (
    <Panel title={isJa ? '行の入力' : 'Lines, like a spreadsheet'}>
      <EditableGrid
        caption={isJa ? '品目の行' : 'Lines of goods'}
        lines={lines}
        onChange={setLines}
        columns={gridColumns(isJa)}
        blank={blank}
        errorFor={(index, column) => (column === 'mass' && !lines[index]?.mass ? wrong : undefined)}
      />
    </Panel>
  );
}

function gridColumns(isJa: boolean): GridColumn<Line>[] {
  return [
    {
      id: 'code',
      header: isJa ? '番号' : 'Code',
      kind: 'code',
      width: 130,
      required: true,
      get: (line) => line.code,
      set: (line, code) => ({ ...line, code }),
      choose: (line, option) => ({ ...line, code: option.value, name: option.label.slice(5) }),
      search: searchSamples,
    },
    {
      id: 'name',
      header: isJa ? '品名' : 'Description',
      kind: 'text',
      width: 240,
      get: (line) => line.name,
      set: (line, name) => ({ ...line, name }),
    },
    {
      id: 'kind',
      header: isJa ? '種類' : 'Kind',
      kind: 'select',
      width: 130,
      options: [
        { value: 'a', label: isJa ? '果物' : 'Fruit' },
        { value: 'b', label: isJa ? '野菜' : 'Vegetable' },
      ],
      get: (line) => line.kind,
      set: (line, kind) => ({ ...line, kind }),
    },
    {
      id: 'mass',
      header: isJa ? '重さ' : 'Mass',
      kind: 'decimal',
      unit: 'KG',
      width: 140,
      required: true,
      get: (line) => line.mass,
      set: (line, mass) => ({ ...line, mass }),
    },
    {
      id: 'cost',
      header: isJa ? '見込み' : 'Expected',
      kind: 'shown',
      width: 110,
      get: () => '',
      show: (line) =>
        formatMoney({ amount: /^\d{1,9}$/.test(line.mass) ? String(BigInt(line.mass) * 12n) : '0', currency: 'JPY' }),
    },
  ];
}
