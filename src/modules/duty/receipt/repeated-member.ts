/**
 * The name of a member that one object of a JSON text states twice. Readers disagree about which of the two holds, so a
 * text of that kind can show one number to a person and another to a machine. The text is valid JSON already.
 */
export function findRepeatedMember(json: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g);
  for (const [token, colon] of tokens) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(token.slice(0, -colon.length)) as string;
      const members = open.at(-1);
      if (members?.has(name)) return name;
      members?.add(name);
    }
  }
  return undefined;
}
