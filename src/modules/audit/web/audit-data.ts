import { type UseQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, useSend } from '../../../ui/index.ts';
import type { BankNoticeAnswer, ChargeView } from '../../payment/contract.ts';
import type { AuditNoticeView, CorrectionView } from '../contract.ts';

const LIVE_MS = 15_000;
const PAGE = 50;

export type CorrectionFile = {
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly corrections: readonly CorrectionView[];
  readonly charges: readonly ChargeView[];
};

export const useCorrectionFile = (id: string): UseQueryResult<CorrectionFile> =>
  useQuery({
    queryKey: ['declaration', id, 'corrections'],
    queryFn: ({ signal }) => api.get<CorrectionFile>(`/api/declarations/${id}/corrections`, {}, signal),
    refetchInterval: LIVE_MS,
    retry: false,
  });

type CorrectionPage = { readonly corrections: readonly CorrectionView[]; readonly next?: string };
type ChargePage = { readonly charges: readonly ChargeView[]; readonly next?: string };

export const useCorrections = () =>
  useInfiniteQuery({
    queryKey: ['corrections'],
    queryFn: ({ pageParam, signal }) =>
      api.get<CorrectionPage>('/api/corrections', { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useCharges = () =>
  useInfiniteQuery({
    queryKey: ['charges'],
    queryFn: ({ pageParam, signal }) => api.get<ChargePage>('/api/charges', { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useNotices = (isWanted = true): UseQueryResult<readonly AuditNoticeView[]> =>
  useQuery({
    queryKey: ['audit-notices'],
    queryFn: async ({ signal }) =>
      (await api.get<{ notices: readonly AuditNoticeView[] }>('/api/audit-notices', {}, signal)).notices,
    enabled: isWanted,
  });

export type NoticeInput = Pick<AuditNoticeView, 'importerCode' | 'periodFrom' | 'periodTo' | 'notifiedOn' | 'purpose'>;

export function useRecordNotice() {
  const client = useQueryClient();
  return useSend((input: NoticeInput, key: string) => api.post<AuditNoticeView>('/api/audit-notices', input, { key }), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit-notices'] }),
  });
}

type ToPay = { readonly id: string; readonly accountNumber: string };

export function usePayCharge() {
  const client = useQueryClient();
  const spoilt = [['charges'], ['corrections'], ['payments'], ['declaration'], ['bank-accounts']];
  return useSend(
    ({ id, accountNumber }: ToPay, key: string) =>
      api.post<BankNoticeAnswer>(`/api/charges/${id}/pay-at-demonstration-bank`, { accountNumber }, { key }),
    { onSuccess: () => Promise.all(spoilt.map((queryKey) => client.invalidateQueries({ queryKey }))) },
  );
}
