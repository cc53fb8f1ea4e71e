import { type ReactNode, useMemo } from 'react';
import { Button, type DataColumn, DataTable, EmptyState, InstantText, Money } from '../../../ui/index.ts';
import type { GuaranteeView, MovementView } from '../contract.ts';
import { useMovements } from './data-guarantees.ts';
import { useGuaranteeText, useGuaranteeWordOf } from './words.ts';

/** The ledger of one guarantee: what each event took of it or gave back. */
export function MovementList({ guarantee }: { readonly guarantee: GuaranteeView }): ReactNode {
  const say = useGuaranteeText();
  const kindOf = useGuaranteeWordOf('guarantee.movement');
  const found = useMovements(guarantee.id);
  const rows = found.data?.pages.flatMap(({ movements }) => movements) ?? [];
  const columns = useMemo(
    (): DataColumn<MovementView>[] => [
      {
        id: 'bookedAt',
        header: say('guarantee.bookedAt'),
        value: (row) => row.bookedAt,
        cell: (row) => <InstantText at={row.bookedAt} />,
        width: 180,
      },
      { id: 'kind', header: say('guarantee.movement'), value: (row) => kindOf(row.kind), width: 130 },
      {
        id: 'amount',
        header: say('guarantee.amount'),
        value: movedBy,
        cell: (row) => <Money amount={String(movedBy(row))} />,
        align: 'end',
        width: 140,
      },
      { id: 'about', header: say('guarantee.about'), value: (row) => row.about, width: 180 },
    ],
    [say, kindOf],
  );
  return (
    <>
      <DataTable
        id="guarantee-movements"
        caption={`${say('guarantee.movements')} ${guarantee.number}`}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        empty={<EmptyState title={say('guarantee.movements.empty')} />}
      />
      {found.hasNextPage && <Button onPress={() => void found.fetchNextPage()}>{say('guarantee.more')}</Button>}
    </>
  );
}

/** The first side of every movement is where the sum went. */
const movedBy = ({ entries }: MovementView): bigint => BigInt(entries[0]?.amount ?? '0');
