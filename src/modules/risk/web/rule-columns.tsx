import type { Language } from '../../../ui/index.ts';
import { type DataColumn, DateText, InstantText, StatusTag, type Tone } from '../../../ui/index.ts';
import type { RuleState } from '../contract.ts';
import type { RuleRow } from './risk-api.ts';
import { categoryTone, categoryWord } from './selection-reasons.tsx';
import { shareOf, shareText } from './share-text.ts';
import type { useRiskWords } from './words.ts';

export const stateTones: Readonly<Record<RuleState, Tone>> = {
  draft: 'neutral',
  tested: 'info',
  active: 'ok',
  retired: 'neutral',
};

type Given = {
  readonly word: ReturnType<typeof useRiskWords>;
  readonly language: Language;
  readonly selections: number;
};

/** A draft beside a version in force is an active rule with something in the making. */
export const stateOf = (row: RuleRow): RuleState => (row.activeVersion === null ? row.current.state : 'active');

export function ruleColumns({ word, language, selections }: Given): DataColumn<RuleRow>[] {
  const figure = (id: 'hits30' | 'hits' | 'errors' | 'disputes', value: (row: RuleRow) => number) =>
    ({ id, header: word(`risk.column.${id}`), value, align: 'end', width: 108 }) as const;
  return [
    { id: 'name', header: word('risk.column.name'), value: (row) => row.name, width: 220 },
    {
      id: 'state',
      header: word('risk.column.state'),
      value: (row) => stateOf(row),
      text: (row) => word(`risk.state.${stateOf(row)}`),
      cell: (row) => <StatusTag tone={stateTones[stateOf(row)]}>{word(`risk.state.${stateOf(row)}`)}</StatusTag>,
      width: 104,
    },
    {
      id: 'category',
      header: word('risk.column.category'),
      value: (row) => row.current.category,
      text: (row) => word(categoryWord(row.current.category)),
      cell: (row) => (
        <StatusTag tone={categoryTone(row.current.category)}>{word(categoryWord(row.current.category))}</StatusTag>
      ),
      width: 176,
    },
    {
      id: 'weight',
      header: word('risk.column.weight'),
      value: (row) => row.current.weight,
      align: 'end',
      width: 84,
    },
    figure('hits30', (row) => row.hits30Days),
    {
      id: 'share',
      header: word('risk.column.share'),
      value: (row) => shareOf(row.hits30Days, selections),
      cell: (row) => shareText(shareOf(row.hits30Days, selections)),
      text: (row) => shareText(shareOf(row.hits30Days, selections)),
      align: 'end',
      width: 88,
    },
    { id: 'reason', header: word('risk.column.reason'), value: (row) => row.current.reason[language], width: 340 },
    figure('hits', (row) => row.hits),
    figure('errors', (row) => row.errors),
    figure('disputes', (row) => row.disputes),
    ...historyColumns(word),
  ];
}

/** From when the rule holds, and who touched it last. */
const historyColumns = (word: Given['word']): DataColumn<RuleRow>[] => [
  {
    id: 'from',
    header: word('risk.column.from'),
    value: (row) => row.current.activeFrom,
    cell: (row) => <DateText date={row.current.activeFrom} />,
    width: 140,
    hiddenAtFirst: true,
  },
  {
    id: 'changed',
    header: word('risk.column.changed'),
    value: (row) => row.current.changedAt,
    cell: (row) => <InstantText at={row.current.changedAt} />,
    width: 170,
  },
  {
    id: 'by',
    header: word('risk.column.by'),
    value: (row) => row.current.changedBy,
    width: 130,
    hiddenAtFirst: true,
  },
];
