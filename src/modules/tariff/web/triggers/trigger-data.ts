import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../../ui/index.ts';
import type { enterTriggerSchema, triggersSchema } from '../../triggers/wire.ts';

export type Triggers = z.output<typeof triggersSchema>;
export type Trigger = Triggers['triggers'][number];
export type TriggerMeasure = Triggers['measures'][number];
export type TriggerInput = z.input<typeof enterTriggerSchema>;

const PATH = '/api/safeguard-triggers';
const KEY = ['safeguard-triggers'];

export const useTriggers = (): UseQueryResult<Triggers> =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<Triggers>(PATH, {}, signal) });

function useDone(): { readonly onSuccess: () => unknown } {
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: KEY }) };
}

export const useEnterTrigger = () =>
  useSend((input: TriggerInput, key: string) => api.post<Trigger>(PATH, input, { key }), useDone());

type Ending = { readonly id: string; readonly to: string; readonly reason: string };

export const useEndTrigger = () =>
  useSend(({ id, ...body }: Ending, key: string) => api.post<Trigger>(`${PATH}/${id}/end`, body, { key }), useDone());
