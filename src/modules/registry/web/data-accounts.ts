import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../ui/index.ts';
import type { AccountInput, accountEntrySchema } from '../contract.ts';

export type AccountEntry = z.output<typeof accountEntrySchema>;
type AccountPage = { readonly accounts: readonly AccountEntry[]; readonly next?: string };

const PAGE = 200;
const KEY = ['accounts'];

export const useAccounts = () =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      api.get<AccountPage>('/api/accounts', { limit: PAGE, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

function useDone(): { readonly onSuccess: () => unknown } {
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: KEY }) };
}

export const useOpenAccount = () =>
  useSend((input: AccountInput, key: string) => api.post<{ id: string }>('/api/accounts', input, { key }), useDone());

export type AccountAct = 'close' | 'reopen' | 'password';

export const useAccountAct = () =>
  useSend(
    ({ id, act, body }: { readonly id: string; readonly act: AccountAct; readonly body: object }, key: string) =>
      api.post<unknown>(`/api/accounts/${id}/${act}`, body, { key }),
    useDone(),
  );

export const useChangePassword = () =>
  useSend((body: { readonly current: string; readonly password: string }, key: string) =>
    api.post<unknown>('/api/account/password', body, { key }),
  );
