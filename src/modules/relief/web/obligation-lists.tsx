import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Button, DataTable, EmptyState, useUi } from '../../../ui/index.ts';
import type { ClaimView, ObligationView } from '../contract.ts';
import { claimColumns, obligationColumns } from './relief-columns.tsx';
import type { useDrawbacks, useObligations } from './relief-data.ts';
import { useReliefWordOf, useReliefWords } from './words.ts';

/** Conditions of goods under relief, the nearest deadline first. */
export function ObligationTable(props: {
  readonly found: ReturnType<typeof useObligations>;
  readonly area: 'trade' | 'office';
}): ReactNode {
  const { found, area } = props;
  const word = useReliefWords();
  const followUpOf = useReliefWordOf('relief.follow');
  const { language } = useUi();
  const go = useNavigate();
  const columns = useMemo(
    () => obligationColumns({ word, followUpOf, language, withTrader: area === 'office' }),
    [word, followUpOf, language, area],
  );
  const rows = found.data?.pages.flatMap(({ obligations }) => obligations) ?? [];
  return (
    <>
      <DataTable<ObligationView>
        id={`relief.${area}`}
        caption={word('relief.obligations')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={({ id }) => go(`/${area}/reliefs/${id}`)}
        initialSort={{ column: 'due' }}
        maxHeight="26rem"
        empty={
          <EmptyState icon="calendar" title={word('relief.none')}>
            <p>{word('relief.noneText')}</p>
          </EmptyState>
        }
      />
      <More found={found} />
    </>
  );
}

export function DrawbackTable(props: {
  readonly found: ReturnType<typeof useDrawbacks>;
  readonly area: 'trade' | 'office';
  readonly onOpen?: (claim: ClaimView) => void;
}): ReactNode {
  const { found, area, onOpen } = props;
  const word = useReliefWords();
  const { language } = useUi();
  const columns = useMemo(
    () => claimColumns({ word, language, withTrader: area === 'office' }),
    [word, language, area],
  );
  const rows = found.data?.pages.flatMap(({ claims }) => claims) ?? [];
  return (
    <>
      <DataTable<ClaimView>
        id={`drawback.${area}`}
        caption={word('relief.drawbacks')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        maxHeight="26rem"
        empty={
          <EmptyState icon="undo" title={word('relief.noDrawbacks')}>
            {word('relief.noDrawbacksText')}
          </EmptyState>
        }
        {...(onOpen ? { onOpen } : {})}
      />
      <More found={found} />
    </>
  );
}

type Paged = Pick<ReturnType<typeof useObligations>, 'hasNextPage' | 'isFetchingNextPage'> & {
  readonly fetchNextPage: () => Promise<unknown>;
};

function More({ found }: { readonly found: Paged }): ReactNode {
  const word = useReliefWords();
  if (!found.hasNextPage) return null;
  return (
    <Button pending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
      {word('relief.more')}
    </Button>
  );
}
