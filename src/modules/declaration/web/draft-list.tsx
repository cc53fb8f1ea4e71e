import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import {
  type DataColumn,
  DataTable,
  type DataTableProps,
  EmptyState,
  InstantText,
  LinkButton,
} from '../../../ui/index.ts';
import type { Desk } from '../view-schemas.ts';
import { useText } from './words.ts';

type DraftRow = Desk['drafts'][number];
type DraftListProps = Pick<DataTableProps<DraftRow>, 'rows' | 'state' | 'onRetry'>;

/** What was begun and not lodged. */
export function DraftList({ rows, state, onRetry }: DraftListProps): ReactNode {
  const say = useText();
  const go = useNavigate();
  const columns = useMemo(
    (): DataColumn<DraftRow>[] => [
      {
        id: 'title',
        header: say('declaration.column.title'),
        value: (row) => row.title || say('declaration.draft.untitled'),
        width: 380,
      },
      {
        id: 'kind',
        header: say('declaration.column.kind'),
        value: (row) => say(row.basedOnVersion === null ? 'declaration.draft.kindNew' : 'declaration.draft.kindChange'),
        width: 160,
      },
      {
        id: 'savedAt',
        header: say('declaration.column.savedAt'),
        value: (row) => row.savedAt,
        cell: (row) => <InstantText at={row.savedAt} />,
        width: 200,
      },
      { id: 'savedBy', header: say('declaration.column.savedBy'), value: (row) => row.savedBy, width: 180 },
    ],
    [say],
  );
  const empty = (
    <EmptyState
      icon="edit"
      title={say('declaration.desk.drafts.empty')}
      action={<LinkButton to="/trade/new">{say('declaration.new')}</LinkButton>}
    />
  );
  return (
    <DataTable
      id="trade-drafts"
      caption={say('declaration.desk.drafts')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      {...(state ? { state } : {})}
      {...(onRetry ? { onRetry } : {})}
      onOpen={(row) => go(`/trade/drafts/${row.id}`)}
      initialSort={{ column: 'savedAt', descending: true }}
      empty={empty}
    />
  );
}
