import {
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type * as z from 'zod';
import { api } from '../../../ui/api.ts';
import { useSend } from '../../../ui/use-send.ts';
import type { BankNoticeAnswer, DemandView, demandPageSchema, ledgerPageSchema } from '../contract.ts';

type DemandPage = z.output<typeof demandPageSchema>;
type LedgerPage = z.output<typeof ledgerPageSchema>;
export type Posting = LedgerPage['postings'][number];
export type BankAccount = {
  readonly bank: string;
  readonly accountNumber: string;
  readonly holder: string;
  /** A broker does not see what a client has. */
  readonly balance: string | null;
};

const PAGE = 100;
const LIVE_MS = 10_000;

export const useDemandsOf = (declarationId: string, rowVersion: number): UseQueryResult<readonly DemandView[]> =>
  useQuery({
    queryKey: ['declaration', declarationId, 'payments', rowVersion],
    queryFn: async ({ signal }) =>
      (await api.get<{ demands: DemandView[] }>(`/api/declarations/${declarationId}/payments`, {}, signal)).demands,
    refetchInterval: LIVE_MS,
  });

/** Demands of one state, page after page. */
export const useDemands = (state: 'open' | 'settled' | 'cancelled') =>
  useInfiniteQuery({
    queryKey: ['payments', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<DemandPage>('/api/payments', { state, limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: LIVE_MS * 3,
  });

export const useLedger = () =>
  useInfiniteQuery({
    queryKey: ['payments', 'ledger'],
    queryFn: ({ pageParam, signal }) => api.get<LedgerPage>('/api/ledger', { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useBankAccounts = (demandId: string, isWanted: boolean): UseQueryResult<readonly BankAccount[]> =>
  useQuery({
    queryKey: ['bank-accounts', demandId],
    queryFn: async ({ signal }) =>
      (await api.get<{ accounts: BankAccount[] }>('/api/bank/accounts', { demandId }, signal)).accounts,
    enabled: isWanted,
    retry: false,
  });

type ToPay = { readonly id: string; readonly accountNumber: string };

export function usePayAtBank(): UseMutationResult<BankNoticeAnswer, Error, ToPay> {
  const client = useQueryClient();
  return useSend(
    ({ id, accountNumber }, key) =>
      api.post<BankNoticeAnswer>(`/api/payments/${id}/pay-at-demonstration-bank`, { accountNumber }, { key }),
    { onSuccess: () => Promise.all(SPOILT.map((queryKey) => client.invalidateQueries({ queryKey }))) },
  );
}

const SPOILT = [['payments'], ['desk'], ['declaration'], ['declarations'], ['bank-accounts']];
