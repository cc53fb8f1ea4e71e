import { type ReactNode, useMemo } from 'react';
import { type DataColumn, DataTable, DateText, InstantText, StatusTag, useUi } from '../../../ui/index.ts';
import type { RuleVersionView } from '../contract.ts';
import { stateTones } from './rule-columns.tsx';
import { useRiskWords } from './words.ts';

/** Each version as it was worded, newest first. */
export function RuleVersions({ versions }: { readonly versions: readonly RuleVersionView[] }): ReactNode {
  const word = useRiskWords();
  const { language } = useUi();
  const columns = useMemo(() => {
    const made: DataColumn<RuleVersionView>[] = [
      { id: 'version', header: word('risk.column.version'), value: (row) => row.version, align: 'end', width: 84 },
      {
        id: 'state',
        header: word('risk.column.state'),
        value: (row) => word(`risk.state.${row.state}`),
        cell: (row) => <StatusTag tone={stateTones[row.state]}>{word(`risk.state.${row.state}`)}</StatusTag>,
        width: 104,
      },
      {
        id: 'cel',
        header: word('risk.rule.cel'),
        value: (row) => row.cel,
        cell: (row) => <code>{row.cel}</code>,
        width: 420,
      },
      { id: 'reason', header: word('risk.column.reason'), value: (row) => row.reason[language], width: 280 },
      {
        id: 'from',
        header: word('risk.column.from'),
        value: (row) => row.activeFrom,
        cell: (row) => <DateText date={row.activeFrom} />,
        width: 140,
      },
      {
        id: 'changed',
        header: word('risk.column.changed'),
        value: (row) => row.changedAt,
        cell: (row) => <InstantText at={row.changedAt} />,
        width: 170,
      },
      { id: 'by', header: word('risk.column.by'), value: (row) => row.changedBy, width: 120 },
      {
        id: 'because',
        header: word('risk.versions.because'),
        value: (row) => row.retiredBecause,
        width: 200,
      },
    ];
    return made;
  }, [word, language]);
  return (
    <DataTable
      id="office.rule-versions"
      caption={word('risk.versions.caption')}
      rows={versions}
      columns={columns}
      rowId={(row) => String(row.version)}
      maxHeight="320px"
    />
  );
}
