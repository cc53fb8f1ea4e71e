/** One place where two JSON documents say different things; what is absent is `undefined`. */
export type Difference = { readonly pointer: string; readonly stated: unknown; readonly found: unknown };

/** Every place, deepest first found; the order of an object's members does not matter, that of a list does. */
export function differencesOf(stated: unknown, found: unknown, pointer = ''): Difference[] {
  if (stated === found) return [];
  if (!isBranch(stated) || !isBranch(found) || Array.isArray(stated) !== Array.isArray(found)) {
    return [{ pointer, stated, found }];
  }
  const keys = [...new Set([...Object.keys(stated), ...Object.keys(found)])];
  return keys.flatMap((key) => differencesOf(own(stated, key), own(found, key), `${pointer}/${escaped(key)}`));
}

type Branch = Readonly<Record<string, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const own = (branch: Branch, key: string): unknown => (Object.hasOwn(branch, key) ? branch[key] : undefined);
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
