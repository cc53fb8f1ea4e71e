import type { Actor } from '../../kernel/actor.ts';
import { NOBODY } from '../../kernel/scope.ts';
import type { Guarantee } from './domain/guarantee.ts';

export const isForEverybody = ({ role }: Actor): boolean =>
  role === 'officer' || role === 'supervisor' || role === 'system';

export const ownerOf = ({ traderId }: Actor): string => traderId ?? NOBODY;

export const maySee = (actor: Actor, { traderId }: Pick<Guarantee, 'traderId'>): boolean =>
  isForEverybody(actor) || (actor.role === 'trader' && actor.traderId === traderId);
