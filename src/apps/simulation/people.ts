import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { type AccountRow, actorOf } from '../../platform/accounts.ts';
import type { System } from '../../platform/perform.ts';

/** The demonstration's people by sign-in name. */
export type People = ReadonlyMap<string, Actor>;

export async function findPeople({ db }: System): Promise<People> {
  const found = await sql<AccountRow & { sign_in_name: string }>`
    select id, sign_in_name, display_name, role, trader_id, broker_id, office_code, language
    from platform.account where active order by sign_in_name`.execute(db);
  return new Map(found.rows.map((row) => [row.sign_in_name, actorOf(row)]));
}

export function getPerson(people: People, name: string): Actor {
  const person = people.get(name);
  if (!person) throw new Error(`The demonstration has nobody called ${name}`);
  return person;
}
