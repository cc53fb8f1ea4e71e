import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, useSend } from '../../../ui/index.ts';
import type { BankNoticeAnswer, DemandView, MonthDemandView, Statement } from '../contract.ts';

const PAGE = 100;

export const useStatement = () =>
  useInfiniteQuery({
    queryKey: ['payments', 'statement'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Statement>('/api/account/statement', { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export type DueDates = { readonly demands: readonly DemandView[]; readonly months: readonly MonthDemandView[] };

export const useDueDates = () =>
  useQuery({
    queryKey: ['payments', 'due-dates'],
    queryFn: ({ signal }) => api.get<DueDates>('/api/account/due-dates', {}, signal),
  });

export type MyAccount = { readonly bank: string; readonly accountNumber: string; readonly holder: string };

export const useMyAccounts = (isWanted: boolean) =>
  useQuery({
    queryKey: ['bank-accounts'],
    queryFn: async ({ signal }) =>
      (await api.get<{ accounts: readonly MyAccount[] }>('/api/bank/accounts', {}, signal)).accounts,
    enabled: isWanted,
  });

type ToPay = { readonly id: string; readonly accountNumber: string };

export function usePayMonth() {
  const client = useQueryClient();
  const spoilt = [['payments'], ['guarantees'], ['bank-accounts'], ['declaration']];
  return useSend(
    ({ id, accountNumber }: ToPay, key: string) =>
      api.post<BankNoticeAnswer>(`/api/account/months/${id}/pay-at-demonstration-bank`, { accountNumber }, { key }),
    { onSuccess: () => Promise.all(spoilt.map((queryKey) => client.invalidateQueries({ queryKey }))) },
  );
}
