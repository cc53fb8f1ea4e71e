// Reference data hold hundreds of parameters and every country; a receipt shows the few that its assessment looked at.
import type { AssessmentReference } from '../assessment.ts';

type Table = Readonly<Record<string, unknown>>;

/** Rows by key: a row nobody looked at is left out. Any other object has a fixed shape and keeps its members. */
const TABLES: readonly string[] = ['lines', 'exchange', 'countries', 'priceTerms', 'quotas', 'taxClassHints'];

export type WatchedReference = {
  readonly watched: AssessmentReference;
  /** What was looked at so far. */
  readonly lookedAt: () => AssessmentReference;
};

type Watch = { readonly watched: unknown; readonly kept: () => unknown };

/** New reference data need no change here: what nobody asked for inside an object is kept as an empty list or table. */
export function watchReference(reference: AssessmentReference): WatchedReference {
  const watches = Object.entries(reference).map(([name, value]): readonly [string, Watch] => [
    name,
    !isTable(value) ? asItIs(value) : TABLES.includes(name) ? watchTable(value) : watchRecord(value),
  ]);
  const gather = (side: (watch: Watch) => unknown): AssessmentReference =>
    Object.fromEntries(watches.map(([name, watch]) => [name, side(watch)])) as AssessmentReference;
  return { watched: gather(({ watched }) => watched), lookedAt: () => gather(({ kept }) => kept()) };
}

const asItIs = (value: unknown): Watch => ({ watched: value, kept: () => value });

/** A fixed shape: its lists and tables are kept when they were asked for, and are empty when they were not. */
function watchRecord(record: Table): Watch {
  const inner = new Map(
    Object.entries(record).map(([name, value]) => [name, isTable(value) ? watchTable(value) : null]),
  );
  const seen = new Set<string>();
  const watched = new Proxy(record, {
    get: (target, key) => {
      if (typeof key === 'string') seen.add(key);
      return (typeof key === 'string' && inner.get(key)?.watched) || Reflect.get(target, key);
    },
  });
  const keptOf = (name: string, value: unknown): unknown =>
    inner.get(name)?.kept() ?? (Array.isArray(value) && !seen.has(name) ? [] : value);
  const kept = () => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, keptOf(name, value)]));
  return { watched, kept };
}

function watchTable(table: Table): Watch {
  const seen = new Set<string>();
  const watched = new Proxy(table, {
    get: (target, key) => {
      if (typeof key === 'string') seen.add(key);
      return Reflect.get(target, key);
    },
    // Whoever lists a table depends on all of it.
    ownKeys: (target) => {
      for (const key of Object.keys(target)) seen.add(key);
      return Reflect.ownKeys(target);
    },
  });
  const rowsOf = (key: string) => (Object.hasOwn(table, key) ? [[key, table[key]]] : []);
  return { watched, kept: () => Object.fromEntries([...seen].flatMap(rowsOf)) };
}

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
