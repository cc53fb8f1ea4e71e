const SHOWN_AT_MOST = 60;

export type RepeatedMember = { readonly name: string; readonly pointer: string };

/**
 * The member that one object of a JSON text states twice. Readers disagree about which of the two holds, so a text of
 * that kind can show one number to a person and another to a machine. The text is valid JSON already.
 */
export function findRepeatedMember(json: string): RepeatedMember | undefined {
  const open: Level[] = [];
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g);
  for (const [token, colon] of tokens) {
    const level = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (level && typeof level.at === 'number') level.at++;
    } else if (colon !== undefined && level?.names) {
      level.at = JSON.parse(token.slice(0, -colon.length)) as string;
      if (level.names.has(level.at)) return { name: level.at.slice(0, SHOWN_AT_MOST), pointer: pointerOf(open) };
      level.names.add(level.at);
    }
  }
  return undefined;
}

/** Where the reading stands: the member of an object or the place in a list. */
type Level = { readonly names: Set<string> | undefined; at: string | number };

const pointerOf = (open: readonly Level[]): string =>
  open.map(({ at }) => `/${String(at).slice(0, SHOWN_AT_MOST).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
