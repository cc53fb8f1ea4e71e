import type { Actor } from './actor.ts';

/** Whose rows may be seen; both `null`: everybody's (customs staff). */
export type Scope = { readonly traderId: string | null; readonly brokerId: string | null };

/** A person of a trade role without a firm sees the rows of nobody. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

export function scopeOf({ role, traderId, brokerId }: Actor): Scope {
  if (role === 'officer' || role === 'supervisor' || role === 'system') return { traderId: null, brokerId: null };
  if (role === 'broker') return { traderId: null, brokerId: brokerId ?? NOBODY };
  return { traderId: traderId ?? NOBODY, brokerId: null };
}

export function isInScope(scope: Scope, owned: Scope): boolean {
  if (scope.traderId !== null) return owned.traderId === scope.traderId;
  return scope.brokerId === null || owned.brokerId === scope.brokerId;
}
