import { type ReactNode, useMemo, useState } from 'react';
import { Button, type DataColumn, DataTable, DateText, EmptyState, InstantText, PageHead } from '../../../ui/index.ts';
import type { AuditNoticeView } from '../contract.ts';
import { useNotices } from './audit-data.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { type AuditSay, useAuditText } from './words.ts';

/** `/office/audit-notices`: whom customs told of an audit; from that day on penalties are higher. */
export function NoticesPage(): ReactNode {
  const say = useAuditText();
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <PageHead
        title={say('audit.notices.title')}
        lead={say('audit.notices.lead')}
        actions={
          <Button tone="primary" icon="add" onPress={() => setRecording(true)}>
            {say('audit.notices.record')}
          </Button>
        }
      />
      <NoticeTable />
      {isRecording && <NoticeDialog onClose={() => setRecording(false)} />}
    </>
  );
}

/** The same table for customs and for the importer whom they concern. */
export function NoticeTable(): ReactNode {
  const say = useAuditText();
  const found = useNotices();
  const columns = useMemo(() => noticeColumns(say), [say]);
  return (
    <DataTable
      id="audit-notices"
      caption={say('audit.notices.title')}
      rows={found.data ?? []}
      columns={columns}
      rowId={({ id }) => id}
      state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
      onRetry={() => void found.refetch()}
      empty={<EmptyState title={say('audit.notices.none')}>{say('audit.notices.noneText')}</EmptyState>}
    />
  );
}

function noticeColumns(say: AuditSay): DataColumn<AuditNoticeView>[] {
  const day = (id: 'notifiedOn' | 'periodFrom' | 'periodTo'): DataColumn<AuditNoticeView> => ({
    id,
    header: say(`audit.notice.${id}`),
    value: (row) => row[id],
    cell: (row) => <DateText date={row[id]} />,
    width: 150,
  });
  return [
    day('notifiedOn'),
    { id: 'importerName', header: say('audit.notice.importer'), value: (row) => row.importerName, width: 220 },
    { id: 'importerCode', header: say('audit.notice.importerCode'), value: (row) => row.importerCode, width: 190 },
    day('periodFrom'),
    day('periodTo'),
    { id: 'purpose', header: say('audit.notice.purpose'), value: (row) => row.purpose, width: 260 },
    { id: 'recordedBy', header: say('audit.notice.recordedBy'), value: (row) => row.recordedBy, width: 150 },
    {
      id: 'recordedAt',
      header: say('audit.notice.recordedAt'),
      value: (row) => row.recordedAt,
      cell: (row) => <InstantText at={row.recordedAt} />,
      width: 180,
    },
  ];
}
