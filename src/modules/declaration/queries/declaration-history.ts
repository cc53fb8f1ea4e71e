import * as z from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Fact, listFacts } from '../../../platform/journal.ts';
import { operation } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { SUBJECT } from '../facts.ts';
import { mayReadDeclaration } from '../record.ts';
import { type HistoryEntry, historyEntrySchema } from '../view-schemas.ts';
import { readDeclaration } from '../working-set.ts';

export const declarationHistory = operation({
  name: 'declaration.history',
  summary: { ja: '申告の経過を見る', en: 'What happened to a declaration' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ entries: z.array(historyEntrySchema) }),
  run: async ({ tx, actor }, { id }): Promise<Result<{ entries: HistoryEntry[] }>> => {
    const declaration = await readDeclaration(tx, id);
    if (declaration === undefined || !mayReadDeclaration(actor, declaration)) return refused(notFound());
    const facts = await listFacts(tx, SUBJECT, id);
    return ok({ entries: facts.map((fact) => entryFor(actor, fact)) });
  },
});

const OFFICERS = ['officer', 'supervisor'];

/** Traders learn what customs decided, not which officer did, nor why goods were looked at more closely. */
function entryFor(reader: Actor, { sequence, type, at, actor, data }: Fact): HistoryEntry {
  const isCustoms = OFFICERS.includes(reader.role);
  const name = isCustoms || !OFFICERS.includes(actor.role) ? actor.name : '';
  const { reason, ...shown } = data;
  const hidden = !isCustoms && type === 'declaration.category-raised';
  return { sequence, type, at, actor: { name, role: actor.role }, data: hidden || reason === undefined ? shown : data };
}
