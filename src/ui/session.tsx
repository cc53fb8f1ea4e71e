import { type QueryClient, type UseMutationResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Actor } from '../kernel/actor.ts';
import { api } from './api.ts';
import type { Language } from './language.ts';
import { useSend } from './use-send.ts';

export type SessionAnswer =
  | { readonly actor: null }
  | { readonly actor: Actor; readonly language: Language; readonly expiresAt: string };

export type SignIn = { readonly name: string; readonly password: string };

export const SESSION_KEY = ['session'] as const;

const ask = (): Promise<SessionAnswer> => api.get<SessionAnswer>('/api/session');

/** For loaders and guards outside of components. */
export const fetchSession = (client: QueryClient): Promise<SessionAnswer> =>
  client.ensureQueryData({ queryKey: SESSION_KEY, queryFn: ask });

/** Who is signed in; `actor` is null for the public, and while that is still being asked (`isPending`). */
export function useSession(): {
  readonly actor: Actor | null;
  readonly expiresAt: string | null;
  readonly isPending: boolean;
  readonly error: Error | null;
} {
  const { data, isPending, error } = useQuery({ queryKey: SESSION_KEY, queryFn: ask, staleTime: 60_000 });
  return {
    actor: data?.actor ?? null,
    expiresAt: data?.actor ? data.expiresAt : null,
    isPending,
    error,
  };
}

/** Pages behind the sign-in: the actor, who is there because the area asked before it opened. */
export function useActor(): Actor {
  const { actor } = useSession();
  if (!actor) throw new Error('A page behind the sign-in was drawn without an actor');
  return actor;
}

export function useSignIn(): UseMutationResult<unknown, Error, SignIn> {
  const client = useQueryClient();
  return useSend((input: SignIn, key) => api.post('/api/session', input, { key }), {
    onSuccess: () => startAfresh(client),
  });
}

export function useSignOut(): UseMutationResult<unknown, Error, undefined> {
  const client = useQueryClient();
  return useSend((_: undefined, key) => api.delete('/api/session', { key }), { onSuccess: () => startAfresh(client) });
}

/** What one person was shown must not be there for the next. */
async function startAfresh(client: QueryClient): Promise<void> {
  const session = await ask();
  client.setQueryData(SESSION_KEY, session);
  const isOther = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] !== SESSION_KEY[0];
  client.removeQueries({ type: 'inactive', predicate: isOther });
  await client.resetQueries({ type: 'active', predicate: isOther });
}
