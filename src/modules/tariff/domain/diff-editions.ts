import type { StatisticalCode } from '../../../kernel/hs-code.ts';
import { type RateColumns, type ScheduleLine, STATUTORY_COLUMNS } from './tariff-line.ts';

export type ColumnChange = { readonly column: string; readonly before: string | null; readonly after: string | null };
export type LineChange = { readonly code: StatisticalCode; readonly changes: readonly ColumnChange[] };

/** What a new edition does to the one before, line by line and column by column. */
export type EditionDiff = {
  readonly added: readonly StatisticalCode[];
  readonly removed: readonly StatisticalCode[];
  readonly changed: readonly LineChange[];
  readonly unchanged: number;
  /** How many lines changed in each column: `general`, `epa.CPTPP`, `unit2` … */
  readonly byColumn: Readonly<Record<string, number>>;
};

export function diffEditions(before: readonly ScheduleLine[], after: readonly ScheduleLine[]): EditionDiff {
  const old = new Map(before.map((line) => [line.code, line]));
  const fresh = new Set(after.map((line) => line.code));
  const added: StatisticalCode[] = [];
  const changed: LineChange[] = [];
  const byColumn: Record<string, number> = {};
  let unchanged = 0;
  for (const line of after) {
    const was = old.get(line.code);
    if (!was) {
      added.push(line.code);
      continue;
    }
    const changes = diffLines(was, line);
    if (changes.length === 0) unchanged += 1;
    else changed.push({ code: line.code, changes });
    for (const { column } of changes) byColumn[column] = (byColumn[column] ?? 0) + 1;
  }
  const removed = before.filter((line) => !fresh.has(line.code)).map((line) => line.code);
  return { added, removed, changed, unchanged, byColumn };
}

/** Empty when the two say the same. */
export function diffLines(before: ScheduleLine, after: ScheduleLine): readonly ColumnChange[] {
  const old = cellsOf(before);
  const fresh = cellsOf(after);
  const columns = [...new Set([...old.keys(), ...fresh.keys()])];
  return columns.flatMap((column) => {
    const change = { column, before: old.get(column) ?? null, after: fresh.get(column) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function cellsOf(line: ScheduleLine): Map<string, string> {
  const cells = new Map<string, string>([
    ['naccs', line.naccsDigit],
    ['description.ja', line.description.ja],
    ['path', line.path.join(' › ')],
    ['laws', line.laws.join(' ')],
  ]);
  if (line.description.en !== null) cells.set('description.en', line.description.en);
  for (const index of [0, 1] as const) {
    const unit = line.units[index];
    const qualifier = line.unitQualifiers[index];
    if (unit !== null) cells.set(`unit${index + 1}`, qualifier === null ? unit : `${unit} (${qualifier})`);
  }
  addRates(cells, '', line.rates);
  for (const { season, rates } of line.variants) addRates(cells, `${season} `, rates);
  return cells;
}

function addRates(cells: Map<string, string>, prefix: string, rates: RateColumns): void {
  for (const column of STATUTORY_COLUMNS) {
    const rate = rates[column];
    if (rate !== undefined) cells.set(`${prefix}${column}`, rate);
  }
  for (const [agreement, rate] of Object.entries(rates.epa)) cells.set(`${prefix}epa.${agreement}`, rate);
}
