import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../../ui/index.ts';
import type {
  certificateViewSchema,
  issueCertificateSchema,
  quotaCertificatesSchema,
  quotasAnswerSchema,
  WireQuotaCertificate,
} from '../../contract.ts';

const LIVE_MS = 15_000;

export type CertificateView = z.output<typeof certificateViewSchema>;
export type CertificateInput = z.input<typeof issueCertificateSchema>;

export const useQuotas = (asOf: string): UseQueryResult<z.output<typeof quotasAnswerSchema>> =>
  useQuery({
    queryKey: ['quotas', asOf],
    queryFn: ({ signal }) => api.get<z.output<typeof quotasAnswerSchema>>('/api/quotas', { asOf }, signal),
    refetchInterval: LIVE_MS,
  });

export const useCertificates = (): UseQueryResult<readonly WireQuotaCertificate[]> =>
  useQuery({
    queryKey: ['quota-certificates'],
    queryFn: async ({ signal }) =>
      (await api.get<z.output<typeof quotaCertificatesSchema>>('/api/quota-certificates', {}, signal)).certificates,
    refetchInterval: LIVE_MS,
  });

export const useCertificate = (number: string): UseQueryResult<CertificateView> =>
  useQuery({
    queryKey: ['quota-certificates', number],
    queryFn: ({ signal }) =>
      api.get<CertificateView>(`/api/quota-certificates/${encodeURIComponent(number)}`, {}, signal),
    refetchInterval: LIVE_MS,
    retry: false,
  });

export function useIssue() {
  const client = useQueryClient();
  return useSend(
    (input: CertificateInput, key: string) => api.post<WireQuotaCertificate>('/api/quota-certificates', input, { key }),
    {
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: ['quotas'] }),
          client.invalidateQueries({ queryKey: ['quota-certificates'] }),
        ]),
    },
  );
}
