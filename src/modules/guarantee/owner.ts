import type { Actor } from '../../kernel/actor.ts';
import type { Guarantee } from './domain/guarantee.ts';

// A person of a trade role without a firm sees the rows of nobody.
const NOBODY = '00000000-0000-0000-0000-000000000000';

export const isForEverybody = ({ role }: Actor): boolean =>
  role === 'officer' || role === 'supervisor' || role === 'system';

export const ownerOf = ({ traderId }: Actor): string => traderId ?? NOBODY;

export const maySee = (actor: Actor, { traderId }: Pick<Guarantee, 'traderId'>): boolean =>
  isForEverybody(actor) || (actor.role === 'trader' && actor.traderId === traderId);
