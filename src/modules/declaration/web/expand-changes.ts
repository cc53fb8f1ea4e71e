import type { FieldChange } from '../domain/diff-versions.ts';

/** A change whose values can be told in one sentence: a text, or a record that belongs together. */
export type TellableChange = {
  readonly pointer: string;
  readonly before: Tellable | null;
  readonly after: Tellable | null;
};
export type Tellable = string | Whole;
type Whole = Readonly<Record<string, unknown>>;

/** What is told whole: a line, an entry of a list, a claim and the like. Anything else is told leaf by leaf. */
const WHOLE =
  /^(\/items\/\d+)?(\/(adjustments|quantities|excises|otherLaws)\/\d+|\/(claim|relief|quota))$|^\/items\/\d+$/;

/** What came or went as a branch is split until each part can be told; nothing is shown as raw data. */
export const expandChanges = (fields: readonly FieldChange[]): TellableChange[] =>
  fields.flatMap(({ pointer, before, after }): TellableChange[] => {
    const [was, is] = [parsed(before), parsed(after)];
    if (typeof (was ?? '') === 'string' && typeof (is ?? '') === 'string') return [{ pointer, before, after }];
    const gone = split(pointer, was).map(([at, value]) => ({ pointer: at, before: value, after: null }));
    const come = split(pointer, is).map(([at, value]) => ({ pointer: at, before: null, after: value }));
    return [...gone, ...come];
  });

function split(pointer: string, value: unknown): (readonly [string, Tellable])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[pointer, String(value)]];
  if (!Array.isArray(value) && WHOLE.test(pointer)) return [[pointer, value as Whole]];
  return Object.entries(value).flatMap(([name, child]) => split(`${pointer}/${name}`, child));
}

/** The comparison writes a branch as JSON; a text that only looks like one stays a text. */
function parsed(text: string | null): unknown {
  if (text === null || !/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
