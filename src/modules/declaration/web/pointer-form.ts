/**
 * A form as a flat map from JSON pointers to text. The pointers are those of the content, so that a refusal of the
 * server lands on its field without translation; what the form does not show travels along untouched.
 */
export type FormText = Readonly<Record<string, string>>;

/** Texts that change; `null` takes the leaf away. */
export type FormPatch = Readonly<Record<string, string | null>>;

export const patched = (form: FormText, patch: FormPatch): FormText =>
  Object.fromEntries(
    Object.entries({ ...form, ...patch }).filter((entry): entry is [string, string] => entry[1] !== null),
  );

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Tree = { [name: string]: Tree | Json };

const toToken = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const fromToken = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** Numbers and yes/no in the content; every other leaf is text. */
const NUMBERS = new Set(['packages/count', 'transport/containers']);
const FLAGS = new Set(['mailOrder', 'personalUse', 'gift', 'specifiedLowValue']);

/** Every leaf by its pointer, without the leading slash. */
export function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') return prefix === '' ? {} : { [prefix]: leafText(value) };
  const entries = Object.entries(value).map(([name, child]) =>
    flatten(child, prefix === '' ? toToken(name) : `${prefix}/${toToken(name)}`),
  );
  return Object.assign({}, ...entries) as Record<string, string>;
}

const leafText = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value));

/** The content that the text says; blank leaves, and what is empty because of them, are left out. */
export function unflatten(form: FormText): Record<string, Json> {
  const root: Tree = {};
  for (const [pointer, text] of Object.entries(form)) {
    if (text.trim() !== '') place(root, pointer.split('/').map(fromToken), leafOf(pointer, text));
  }
  return settle(root) as Record<string, Json>;
}

function leafOf(pointer: string, text: string): Json {
  if (NUMBERS.has(pointer) && /^\d{1,9}$/.test(text)) return Number(text);
  if (FLAGS.has(pointer)) return text === 'yes';
  return text.trim();
}

function place(root: Tree, path: readonly string[], leaf: Json): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let here = root;
  for (const name of path.slice(0, -1)) {
    const next = here[name];
    if (typeof next === 'object' && next !== null) here = next as Tree;
    else {
      const made: Tree = {};
      here[name] = made;
      here = made;
    }
  }
  here[last] = leaf;
}

/** Objects whose every name is a number are lists; gaps in them close. */
function settle(value: Tree | Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, settle(child)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  if (isList) return entries.sort(([left], [right]) => Number(left) - Number(right)).map(([, child]) => child);
  return Object.fromEntries(entries);
}
