import { naccsDigitOf, parseStatisticalCode, type StatisticalCode } from '../../../kernel/hs-code.ts';
import { parseUnitCode, type UnitCode } from '../../../kernel/quantity.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { foldText } from './fold-text.ts';
import { type HtmlCell, readHtmlTable, spread } from './html-table.ts';
import { type OfficialColumns, officialColumns } from './official-columns.ts';
import { parseCondition } from './parse-condition.ts';
import type { ScheduleRefusals } from './schedule-refusals.ts';
import { type RateColumns, type ScheduleLine, STATUTORY_COLUMNS } from './tariff-line.ts';

export type OfficialPage = { readonly lines: readonly ScheduleLine[]; readonly refusals: readonly Refusal[] };

/** A row of the tree that leads down to the nine digits. */
type Branch = {
  readonly level: number;
  readonly number: string;
  readonly goods: string;
  readonly cells: readonly string[];
};

/**
 * The schedule of one chapter as Japan Customs publishes it (`j_XX.htm`): one table, one row per step of the tree.
 * The five statutory columns are written once, on the highest row whose descendants share them; a cell of an agreement
 * is never hoisted, so an empty one on a leaf means "no concession". Handbook (messages) 9.2.
 */
export function readOfficialPage(html: string, texts: ScheduleRefusals): OfficialPage {
  const rows =
    readHtmlTable(html, (attributes) => /\bid\s*=\s*["']?datatable\b/i.test(attributes)) ??
    readHtmlTable(html, () => true);
  const failed = (detail: string): OfficialPage => ({ lines: [], refusals: [texts.pageWithoutTable('', { detail })] });
  if (!rows) return failed('table');
  const grid = spread(rows);
  const first = grid.findIndex((row) => row.some((cell) => /^\d{2}\.\d{2}$|^\d{4}\.\d{2}$/.test(foldText(cell.text))));
  if (first < 1) return failed('heading rows');
  const columns = officialColumns(grid.slice(0, first));
  if (typeof columns === 'string') return failed(columns);
  return readRows(grid, { first, columns, texts });
}

type Reading = { readonly first: number; readonly columns: OfficialColumns; readonly texts: ScheduleRefusals };

function readRows(grid: readonly (readonly HtmlCell[])[], { first, columns, texts }: Reading): OfficialPage {
  const lines = new Map<StatisticalCode, ScheduleLine>();
  const refusals: Refusal[] = [];
  let trail: readonly Branch[] = [];
  grid.slice(first).forEach((row, index) => {
    const branch = branchOf(row, columns);
    if (branch.goods === '' && branch.number === '' && branch.cells.every((cell) => cell === '')) return;
    trail = [...trail.filter((step) => step.level < branch.level), branch];
    if (!/\d/.test(foldText(row[columns.subdivision]?.text ?? ''))) return;
    const line = first + index + 1;
    const read = leafOf(trail, columns);
    if (typeof read === 'string') refusals.push(texts.pageRowUnreadable(`/rows/${line}`, { line, detail: read }));
    else addLine(lines, read, { line, refusals, texts });
  });
  return { lines: [...lines.values()], refusals };
}

/** The indentation and the leading dashes of the wording together give the level. */
function branchOf(row: readonly HtmlCell[], columns: OfficialColumns): Branch {
  const goods = row[columns.goods];
  const [, dashes = '', words = ''] = /^((?:[−－‐–-]\s*)*)([\s\S]*)$/.exec(goods?.text ?? '') ?? [];
  return {
    level: (goods?.em ?? 0) + dashes.replace(/\s/g, '').length,
    number: foldText(row[columns.number]?.text ?? '').replace(/\s/g, ''),
    goods: words.replace(/\s*\n\s*/g, ' ').trim(),
    cells: row.map((cell) => cell.text),
  };
}

/** Nearest row upwards, the row itself first, that has something in the column. */
const nearest = (trail: readonly Branch[], column: number): string =>
  trail.findLast((branch) => (branch.cells[column] ?? '') !== '')?.cells[column] ?? '';

function leafOf(trail: readonly Branch[], columns: OfficialColumns): ScheduleLine | string {
  const leaf = trail.at(-1);
  const number = trail.findLast((branch) => /^\d{4}\.\d{2}$/.test(branch.number))?.number;
  if (!leaf || number === undefined) return 'dddd.dd';
  const subdivision = foldText(leaf.cells[columns.subdivision] ?? '').replace(/\D/g, '');
  const code = parseStatisticalCode(`${number.replace('.', '')}${subdivision}`);
  if (!code.ok) return `${number} ${subdivision}`;
  const digit = naccsDigitOf(code.value);
  const printed = columns.naccs === null ? '' : foldText(leaf.cells[columns.naccs] ?? '').replace(/[^0-9EX]/g, '');
  if (printed !== '' && printed !== 'E' && printed !== 'X' && printed !== digit) return `NACCS ${printed} ≠ ${digit}`;
  const units = columns.units.map((column) => unitOf(nearest(trail, column)));
  const [unit1, unit2] = units;
  if (!unit1 || !unit2) return `unit ${columns.units.map((column) => nearest(trail, column)).join(' ')}`;
  const laws =
    nearest(trail, columns.laws)
      .replace(/[^A-Z]/g, '')
      .match(/[A-Z]{2}/g) ?? [];
  const rates = ratesOf(trail, columns);
  if (rates.general === undefined) return '基本';
  const path = trail.map((branch) => branch.goods).filter((goods) => goods !== '');
  return {
    code: code.value,
    naccsDigit: printed === 'E' || printed === 'X' ? printed : digit,
    description: { ja: path.at(-1) ?? '', en: null },
    path,
    units: [unit1.unit, unit2.unit],
    unitQualifiers: [unit1.qualifier, unit2.qualifier],
    laws: [...new Set(laws)],
    rates,
    variants: [],
  };
}

function ratesOf(trail: readonly Branch[], columns: OfficialColumns): RateColumns {
  const leaf = trail.at(-1)?.cells ?? [];
  const statutory = STATUTORY_COLUMNS.map((column) => [column, nearest(trail, columns.statutory[column])]);
  const agreements = columns.agreements.map(([key, column]) => [key, leaf[column] ?? '']);
  return {
    ...Object.fromEntries(statutory.filter(([, rate]) => rate !== '')),
    epa: Object.fromEntries(agreements.filter(([, rate]) => rate !== '')),
  };
}

/** Null when the text is no unit; an empty cell is "no unit". */
function unitOf(text: string): { readonly unit: UnitCode | null; readonly qualifier: string | null } | null {
  const match = /^([A-Z0-9]{1,4})(?:\(([A-Z.]+)\))?$/.exec(foldText(text).replace(/\s/g, ''));
  if (text.trim() === '' || text.trim() === '-') return { unit: null, qualifier: null };
  const unit = match?.[1] ? parseUnitCode(match[1]) : null;
  return unit?.ok ? { unit: unit.value, qualifier: match?.[2] ?? null } : null;
}

type Place = { readonly line: number; readonly refusals: Refusal[]; readonly texts: ScheduleRefusals };

/** A code that stands twice has a rate for each season; anything else that stands twice is a fault. */
function addLine(lines: Map<StatisticalCode, ScheduleLine>, line: ScheduleLine, place: Place): void {
  const season = seasonOf(line);
  const known = lines.get(line.code);
  if (!season) {
    if (!known) lines.set(line.code, line);
    else
      place.refusals.push(
        place.texts.codeRepeated(`/rows/${place.line}`, { line: place.line, code: line.code, first: '–' }),
      );
    return;
  }
  const path = line.path.slice(0, -1);
  const base = known ?? { ...line, path, description: { ja: path.at(-1) ?? '', en: null }, rates: { epa: {} } };
  const variant = { season, description: line.description.ja, rates: line.rates };
  lines.set(line.code, { ...base, variants: [...base.variants, variant] });
}

function seasonOf(line: ScheduleLine): string | null {
  const words = foldText(line.description.ja).replace(/^(?:\(\d+\)|\d+)\s*/, '');
  const [requirement] = parseCondition(words).anyOf.flat();
  return requirement?.kind === 'season' ? `${requirement.from}..${requirement.to}` : null;
}
