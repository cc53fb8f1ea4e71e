import type { Actor } from '../../kernel/actor.ts';
import type { Result } from '../../kernel/result.ts';
import type { Operation } from '../../platform/operation.ts';
import { perform, type System } from '../../platform/perform.ts';
import { ROUTES } from '../rooms.ts';

const operations = new Map<string, Operation>(ROUTES.map(({ operation }) => [operation.name, operation]));

/**
 * Does what a person would do through the HTTP interface: the simulation has only the doors that people have.
 * The caller names the answer's type; it is the operation's own.
 */
export async function act<T>(
  system: System,
  name: string,
  request: { actor: Actor; input: unknown },
): Promise<Result<T>> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`No door leads to ${name}`);
  return (await perform(system, operation, request)) as Result<T>;
}
