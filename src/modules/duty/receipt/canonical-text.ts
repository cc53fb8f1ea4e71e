/** One text for one JSON document: members in the order of their names, no blanks, values as JSON writes them. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const document = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(document)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(document[name])}`);
  return `{${members.join(',')}}`;
}
