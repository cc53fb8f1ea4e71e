import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** A UUIDv7 key, branded by what it names, so that a trader's id cannot be passed as a declaration's. */
export type Id<Name extends string> = string & { readonly __id: Name };

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function parseId<Name extends string>(text: string, pointer = ''): Result<Id<Name>> {
  if (PATTERN.test(text)) return ok(text as Id<Name>);
  return refused(kernelRefusals.idMalformed(pointer, { value: text.slice(0, 40) }));
}
