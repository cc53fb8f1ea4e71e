import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { Role } from '../../kernel/actor.ts';
import { fetchSession } from '../../ui/index.ts';
import { queryClient } from './query-client.ts';

/** Who decides on declarations, and so may open them. */
export const DECIDING: readonly Role[] = ['officer', 'supervisor'];
/** Who works with figures and data, never with one declaration. */
export const STUDYING: readonly Role[] = ['analyst', 'administrator'];

/** Where a role's work is; everybody else is at home on the public pages. */
export function homeOf(role: Role): string {
  if (role === 'trader' || role === 'broker') return '/trade';
  if (DECIDING.includes(role)) return '/office';
  return STUDYING.includes(role) ? '/office/figures' : '/';
}

/** A courtesy, not a lock: the server refuses what an actor may not do, whatever the page shows. */
export const guardArea =
  (roles: readonly Role[]) =>
  async ({ request }: LoaderFunctionArgs): Promise<Response | null> => {
    const { actor } = await fetchSession(queryClient);
    const { pathname, search } = new URL(request.url);
    if (!actor) return redirect(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`);
    return roles.includes(actor.role) ? null : redirect(homeOf(actor.role));
  };
