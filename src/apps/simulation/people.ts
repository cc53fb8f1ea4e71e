import type { Actor } from '../../kernel/actor.ts';
import { actorOf, listAccounts } from '../../platform/accounts.ts';
import type { System } from '../../platform/perform.ts';

/** The demonstration's people by sign-in name. */
export type People = ReadonlyMap<string, Actor>;

export async function findPeople({ db }: System): Promise<People> {
  const accounts = await listAccounts(db);
  return new Map(accounts.map((row) => [row.sign_in_name, actorOf(row)]));
}

export function getPerson(people: People, name: string): Actor {
  const person = people.get(name);
  if (!person) throw new Error(`The demonstration has nobody called ${name}`);
  return person;
}
