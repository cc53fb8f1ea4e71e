import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Fact, listFacts } from '../../../platform/journal.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { sideOf } from '../access.ts';
import { type RulingHistoryEntry, rulingHistoryEntrySchema } from '../contract.ts';
import type { Side } from '../domain/commands-for.ts';
import { findRuling } from '../store.ts';

export const rulingHistory = operation({
  name: 'ruling.history',
  summary: { ja: '事前教示の経過を見る', en: 'What happened to an application' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ entries: z.array(rulingHistoryEntrySchema) }),
  run: async ({ tx, actor }, { id }): Promise<Result<{ entries: RulingHistoryEntry[] }>> => {
    const ruling = await findRuling(tx, id);
    const side = ruling && sideOf(actor, ruling);
    if (!side) return refused(platformRefusals.notFound('/id', { what: id }));
    const facts = await listFacts(tx, 'ruling', id);
    return ok({
      entries: facts.filter(({ type }) => type !== 'ruling.draft-saved').map((fact) => entryFor(side, fact)),
    });
  },
});

/** Who wrote while it was a draft is the applicant's own affair; which officer decided is customs'. */
function entryFor(side: Side, { sequence, type, at, actor }: Fact): RulingHistoryEntry {
  const isOfficer = actor.role === 'officer' || actor.role === 'supervisor';
  const name = side === 'applicant' && isOfficer ? '' : actor.name;
  return { sequence, type, at, actor: { name, role: actor.role } };
}
