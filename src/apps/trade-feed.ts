import type { Actor } from '../kernel/actor.ts';
import { findReadableDeclarations } from '../modules/declaration/index.ts';
import type { Tx } from '../platform/database/connect.ts';
import type { FedFact, FeedFilter } from '../platform/feed.ts';
import { TRADE_FACTS } from './trade-facts.ts';

/** Keeps of a stretch of the journal what is about declarations that the reader may read, and may be told of them. */
export const tradeFilter =
  (tx: Tx, reader: Actor): FeedFilter =>
  async (facts) => {
    const told = facts.filter(({ type }) => Object.hasOwn(TRADE_FACTS, type));
    const ids = new Set(told.flatMap((fact) => declarationOf(fact) ?? []));
    const readable = await findReadableDeclarations(tx, reader, [...ids]);
    return told.filter((fact) => readable.has(declarationOf(fact) ?? '')).map(tell);
  };

function declarationOf({ subject, subjectId, data }: FedFact): string | undefined {
  if (subject === 'declaration' || subject === 'release') return subjectId;
  return typeof data.declarationId === 'string' ? data.declarationId : undefined;
}

const OFFICERS = ['officer', 'supervisor', 'analyst', 'administrator'];

/** Officers are known to the trade by their role, not by their name. */
function tell(fact: FedFact): FedFact {
  const shown = TRADE_FACTS[fact.type] ?? [];
  const data = Object.fromEntries(Object.entries(fact.data).filter(([name]) => shown.includes(name)));
  const name = OFFICERS.includes(fact.actor.role) ? '' : fact.actor.name;
  return { ...fact, data, actor: { name, role: fact.actor.role, userId: null } };
}
