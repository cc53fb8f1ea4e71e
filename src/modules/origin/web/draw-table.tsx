import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { type DataColumn, DataTable, EmptyState, InstantText, Quantity } from '../../../ui/index.ts';
import type { ProofView } from './proof-data.ts';
import { useOriginWords } from './words.ts';

type Draw = ProofView['draws'][number];

/** What declarations took of a proof and gave back, the newest first. */
export function DrawTable({ proof }: { readonly proof: ProofView }): ReactNode {
  const say = useOriginWords();
  const columns = useMemo(
    (): DataColumn<Draw>[] => [
      {
        id: 'bookedAt',
        header: say('origin.draws.bookedAt'),
        value: (row) => row.bookedAt,
        cell: (row) => <InstantText at={row.bookedAt} />,
        width: 190,
      },
      {
        id: 'kind',
        header: say('origin.draws.kind'),
        value: (row) => say(`origin.draws.kind.${row.kind}`),
        width: 120,
      },
      { id: 'line', header: say('origin.draws.line'), value: (row) => row.line, align: 'end', width: 80 },
      {
        id: 'quantity',
        header: say('origin.draws.quantity'),
        value: (row) => Number(row.quantity),
        cell: (row) => <Quantity value={row.quantity} unit={row.unit} />,
        text: (row) => row.quantity,
        align: 'end',
        width: 150,
      },
      {
        id: 'declaration',
        header: say('origin.draws.declaration'),
        value: (row) => row.declarationId,
        cell: ({ declarationId, declarationVersion: version }) => (
          <Link to={`/trade/declarations/${declarationId}`}>{say('origin.draws.open', { version })}</Link>
        ),
        width: 280,
      },
    ],
    [say],
  );
  return (
    <DataTable
      id="origin.draws"
      caption={`${say('origin.draws.title')} ${proof.number}`}
      rows={proof.draws}
      columns={columns}
      rowId={({ id }) => id}
      empty={<EmptyState title={say('origin.draws.none')} />}
    />
  );
}
