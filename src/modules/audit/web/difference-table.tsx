import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { csvText } from '../../../ui/csv-text.ts';
import { downloadText } from '../../../ui/download-text.ts';
import { Button, type DataColumn, DataTable, DateText, EmptyState, Money, ProblemBanner } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { tableText } from '../../../ui/table-model.ts';
import { printNumber } from '../../declaration/contract.ts';
import type { DifferenceView, RunView } from '../run-view.ts';
import { fetchAllDifferences, useDifferences } from './run-data.ts';
import { type AuditSay, useAuditText } from './words.ts';

/** The effect on each declaration; all of it as CSV, however many pages there are. */
export function DifferenceTable({ run }: { readonly run: RunView }): ReactNode {
  const say = useAuditText();
  const go = useNavigate();
  const found = useDifferences(run);
  const columns = useMemo(() => differenceColumns(say), [say]);
  const rows = found.data?.pages.flat() ?? [];
  const { save, error, isSaving } = useSave(run.id, columns);
  return (
    <>
      <DataTable
        id="audit-differences"
        caption={say('audit.run.differences')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={({ id }) => go(`/office/declarations/${id}/audit`)}
        empty={<EmptyState title={say('audit.run.nothing')} />}
        maxHeight="36rem"
      />
      <div className={layout.head}>
        {found.hasNextPage && <Button onPress={() => void found.fetchNextPage()}>{say('audit.more')}</Button>}
        {rows.length > 0 && (
          <Button icon="download" onPress={() => void save()} pending={isSaving}>
            {say('audit.run.csv')}
          </Button>
        )}
      </div>
      <ProblemBanner error={error} />
    </>
  );
}

function useSave(runId: string, columns: readonly DataColumn<DifferenceView>[]) {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    await fetchAllDifferences(runId).then(
      (rows) =>
        downloadText({ name: `reassessment-${runId}.csv`, text: csvText(tableText(columns, rows)), type: 'text/csv' }),
      setError,
    );
    setSaving(false);
  };
  return { save, error, isSaving };
}

const differenceOf = ({ before, after }: DifferenceView): bigint => BigInt(after) - BigInt(before);

function detailOf(detail: string | null, say: AuditSay): string {
  if (detail === 'historical') return say('audit.detail.historical');
  if (detail === 'audit.historical-not-reproduced') return say('audit.detail.historicalNotReproduced');
  return detail ?? '';
}

function differenceColumns(say: AuditSay): DataColumn<DifferenceView>[] {
  const money = (id: string, header: string, of: (row: DifferenceView) => bigint): DataColumn<DifferenceView> => ({
    id,
    header,
    value: of,
    cell: (row) => <Money amount={String(of(row))} />,
    align: 'end',
    width: 150,
  });
  return [
    { id: 'number', header: say('audit.number'), value: (row) => printNumber(row.number), width: 150 },
    {
      id: 'lodgedOn',
      header: say('audit.lodgedOn'),
      value: (row) => row.lodgedOn,
      cell: (row) => <DateText date={row.lodgedOn} />,
      width: 130,
    },
    { id: 'importerName', header: say('audit.notice.importer'), value: (row) => row.importerName, width: 220 },
    money('before', say('audit.run.sumBefore'), (row) => BigInt(row.before)),
    money('after', say('audit.run.sumAfter'), (row) => BigInt(row.after)),
    money('difference', say('audit.run.difference'), differenceOf),
    {
      id: 'outcome',
      header: say('audit.run.outcome'),
      value: (row) => say(`audit.outcome.${row.outcome}`),
      width: 130,
    },
    { id: 'detail', header: say('audit.run.detail'), value: ({ detail }) => detailOf(detail, say), width: 260 },
  ];
}
