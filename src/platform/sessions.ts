import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import { type AccountRow, actorOf } from './accounts.ts';
import { addMilliseconds, type Clock, millisecondsBetween } from './clock.ts';
import type { Db } from './database/connect.ts';

export type Session = { readonly actor: Actor; readonly language: 'ja' | 'en'; readonly expiresAt: string };

export type Sessions = {
  readonly open: (account: AccountRow, kind: 'cookie' | 'bearer', userAgent: string | null) => Promise<string>;
  readonly find: (token: string) => Promise<Session | null>;
  readonly close: (token: string) => Promise<void>;
  readonly list: (accountId: string) => Promise<readonly SessionView[]>;
  readonly closeOthers: (accountId: string, token: string) => Promise<number>;
  readonly purge: () => Promise<void>;
};

/** `id` names a row for a page; it is the beginning of the token's hash and opens nothing. */
export type SessionView = { id: string; kind: string; createdAt: string; lastSeenAt: string; userAgent: string | null };

const LIFETIME = { cookie: 12 * 3_600_000, bearer: 30 * 24 * 3_600_000 } as const;
const REMEMBER_MILLISECONDS = 10_000;
const REMEMBER_AT_MOST = 10_000;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opaque tokens, stored hashed. A found session is remembered for ten seconds; closing one forgets it at once. */
export function createSessions(db: Db, clock: Clock): Sessions {
  const remembered = new Map<string, { session: Session; at: string }>();
  return {
    open: async (account, kind, userAgent) => {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      await sql`insert into platform.session (token_hash, account_id, kind, created_at, last_seen_at, expires_at,
          user_agent)
        values (${hashOf(token)}, ${account.id}, ${kind}, ${now}, ${now}, ${addMilliseconds(now, LIFETIME[kind])},
          ${userAgent?.slice(0, 200) ?? null})`.execute(db);
      return token;
    },
    find: async (token) => {
      const now = clock.now();
      const known = remembered.get(token);
      if (known && millisecondsBetween(known.at as never, now) < REMEMBER_MILLISECONDS) {
        return known.session.expiresAt > now ? known.session : null;
      }
      const session = await readSession(db, token, now);
      if (remembered.size > REMEMBER_AT_MOST) remembered.clear();
      if (session) remembered.set(token, { session, at: now });
      else remembered.delete(token);
      return session;
    },
    close: async (token) => {
      remembered.delete(token);
      await sql`delete from platform.session where token_hash = ${hashOf(token)}`.execute(db);
    },
    list: async (accountId) => {
      const found = await sql<SessionView>`select left(encode(token_hash, 'hex'), 16) as id, kind,
          created_at as "createdAt", last_seen_at as "lastSeenAt",
          user_agent as "userAgent"
        from platform.session where account_id = ${accountId} order by last_seen_at desc`.execute(db);
      return found.rows;
    },
    closeOthers: async (accountId, token) => {
      remembered.clear();
      const gone = await sql`delete from platform.session
        where account_id = ${accountId} and token_hash <> ${hashOf(token)}`.execute(db);
      return Number(gone.numAffectedRows ?? 0n);
    },
    purge: async () => {
      await sql`delete from platform.session where expires_at < ${clock.now()}`.execute(db);
    },
  };
}

async function readSession(db: Db, token: string, now: string): Promise<Session | null> {
  const found = await sql<AccountRow & { expires_at: string }>`
    update platform.session s set last_seen_at = ${now} from platform.account a
    where s.token_hash = ${hashOf(token)} and s.expires_at > ${now} and a.id = s.account_id and a.active
    returning a.id, a.display_name, a.role, a.trader_id, a.broker_id, a.office_code, a.bank, a.language,
      s.expires_at`.execute(db);
  const row = found.rows[0];
  return row ? { actor: actorOf(row), language: row.language, expiresAt: row.expires_at } : null;
}
