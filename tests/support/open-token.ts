import type { AccountRow } from '../../src/platform/accounts.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { createSessions } from '../../src/platform/sessions.ts';
import type { TestSystem } from './test-system.ts';

/** A bearer token good for a real server on this system's database: its clock is the real one. */
export function openTokenFor(house: TestSystem, person: keyof TestSystem['actors']): Promise<string> {
  const account = { id: house.actors[person].userId } as AccountRow;
  return createSessions(house.db, systemClock).open(account, 'bearer', 'test');
}
