import type { Actor } from '../../kernel/actor.ts';
import type { Side } from './domain/commands-for.ts';
import type { Ruling } from './records.ts';

type Owned = Pick<Ruling, 'traderId' | 'brokerId' | 'state'>;

/** On which side of this ruling somebody stands; others never learn of it. A draft is the applicant's alone. */
export function sideOf(actor: Actor, ruling: Owned): Side | undefined {
  switch (actor.role) {
    case 'trader':
      return actor.traderId !== null && actor.traderId === ruling.traderId ? 'applicant' : undefined;
    case 'broker':
      return actor.brokerId !== null && actor.brokerId === ruling.brokerId ? 'applicant' : undefined;
    case 'officer':
    case 'supervisor':
      return ruling.state === 'DRAFT' ? undefined : actor.role;
    case 'system':
      return 'system';
    default:
      return undefined;
  }
}
