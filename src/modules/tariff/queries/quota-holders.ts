import type { Ctx } from '../../../platform/operation.ts';
import { listClientIds } from '../../registry/index.ts';

/**
 * Whose certificates somebody may see: a trader its own, a broker its clients', customs everybody's (`null`), the
 * public nobody's.
 */
export async function quotaHoldersSeenBy({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>): Promise<readonly string[] | null> {
  switch (actor.role) {
    case 'officer':
    case 'supervisor':
    case 'system':
      return null;
    case 'broker':
      return actor.brokerId ? listClientIds(tx, actor.brokerId) : [];
    default:
      return actor.traderId ? [actor.traderId] : [];
  }
}
