// No article of law: how the counts of the store are put together for people.

type Counted<State extends string> = {
  readonly category: number | null;
  readonly state: State;
  readonly count: number;
  readonly permitted: number;
  readonly customsValue: string;
  readonly total: string;
};

/** The three examination categories are always named, also with nothing in them; `null` is what is not decided. */
const CATEGORIES = [1, 2, 3, null] as const;

export type Summary<State extends string> = {
  readonly lodged: number;
  readonly permitted: number;
  readonly customsValue: string;
  readonly total: string;
  readonly categories: { readonly category: number | null; readonly count: number }[];
  readonly states: { readonly state: State; readonly count: number }[];
};

export function summarise<State extends string>(rows: readonly Counted<State>[]): Summary<State> {
  const countOf = (some: readonly Counted<State>[]): number => some.reduce((sum, { count }) => sum + count, 0);
  const states = [...new Set(rows.map(({ state }) => state))].sort();
  return {
    lodged: countOf(rows),
    permitted: rows.reduce((sum, { permitted }) => sum + permitted, 0),
    customsValue: sumOf(rows.map(({ customsValue }) => customsValue)),
    total: sumOf(rows.map(({ total }) => total)),
    categories: CATEGORIES.map((category) => ({
      category,
      count: countOf(rows.filter((row) => row.category === category)),
    })),
    states: states.map((state) => ({ state, count: countOf(rows.filter((row) => row.state === state)) })),
  };
}

const sumOf = (amounts: readonly string[]): string => String(amounts.reduce((sum, each) => sum + BigInt(each), 0n));
