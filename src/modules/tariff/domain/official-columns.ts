import { foldText } from './fold-text.ts';
import type { HtmlCell } from './html-table.ts';
import { STATUTORY_COLUMNS, type StatutoryColumn } from './tariff-line.ts';

/** Where each column of the official page stands, read off its own heading rows. */
export type OfficialColumns = {
  readonly number: number;
  readonly subdivision: number;
  readonly naccs: number | null;
  readonly goods: number;
  readonly statutory: Readonly<Record<StatutoryColumn, number>>;
  readonly agreements: readonly (readonly [key: string, column: number])[];
  readonly units: readonly [number, number];
  readonly laws: number;
};

const STATUTORY: Readonly<Record<StatutoryColumn, RegExp>> = {
  general: /^基本/,
  temporary: /^暫定/,
  wto: /^(?:WTO)?協定|^WTO/,
  gsp: /^特恵/,
  ldc: /^特別特恵/,
};

/** Headings of agreements as printed, and the keys of our schedule; RCEP before the countries it contains. */
const AGREEMENTS: readonly (readonly [RegExp, string])[] = [
  [/RCEP.*(?:アセアン|ASEAN)|(?:アセアン|ASEAN).*(?:豪州|オーストラリア).*(?:NZ|ニュージーランド)/i, 'RCEP_AAN'],
  [/RCEP.*中国/, 'RCEP_CN'],
  [/RCEP.*韓国/, 'RCEP_KR'],
  [/日米/, 'US'],
  [/CPTPP|TPP11/, 'CPTPP'],
  [/シンガポール/, 'SG'],
  [/メキシコ/, 'MX'],
  [/マレーシア/, 'MY'],
  [/チリ/, 'CL'],
  [/タイ/, 'TH'],
  [/インドネシア/, 'ID'],
  [/ブルネイ/, 'BN'],
  [/アセアン|ASEAN/i, 'ASEAN'],
  [/フィリピン/, 'PH'],
  [/スイス/, 'CH'],
  [/ベトナム/, 'VN'],
  [/インド/, 'IN'],
  [/ペルー/, 'PE'],
  [/豪州|オーストラリア/, 'AU'],
  [/モンゴル/, 'MN'],
  [/欧州連合|EU/, 'EU'],
  [/英国/, 'UK'],
];

/** Finds the columns by their headings; a string says which heading was not found. */
export function officialColumns(heading: readonly (readonly HtmlCell[])[]): OfficialColumns | string {
  const width = Math.max(0, ...heading.map((row) => row.length));
  const paths = Array.from({ length: width }, (_, x) => headingPath(heading, x));
  const last = paths.map((path) => path.at(-1) ?? '');
  const find = (pattern: RegExp, within = last): number => within.findIndex((text) => pattern.test(text));
  const statutory = Object.fromEntries(STATUTORY_COLUMNS.map((column) => [column, find(STATUTORY[column])]));
  const laws = paths.findIndex((path) => path.some((text) => /^他法令/.test(text)));
  const units = paths.flatMap((path, x) => (path.some((text) => /^単位/.test(text)) ? [x] : []));
  const naccs = paths.findIndex((path) => path.some((text) => /NACCS/i.test(text)));
  const goods = paths.findIndex((path) => path.some((text) => /^(?:品名|Description)/.test(text)));
  const number = paths.findIndex((path) => path.some((text) => /^統計番号|^番号/.test(text)));
  if (number < 0) return '統計番号';
  if (goods < 0) return '品名';
  const unfound = STATUTORY_COLUMNS.find((column) => (statutory[column] ?? -1) < 0);
  if (unfound !== undefined) return unfound;
  const [unit1, unit2] = units;
  if (unit1 === undefined || unit2 === undefined) return '単位';
  if (laws < 0) return '他法令';
  return {
    number,
    subdivision: number + 1,
    naccs: naccs < 0 ? null : naccs,
    goods,
    statutory: statutory as Record<StatutoryColumn, number>,
    agreements: agreementColumns(paths, { from: statutory['ldc'] ?? 0, to: unit1 }),
    units: [unit1, unit2],
    laws,
  };
}

function agreementColumns(paths: readonly (readonly string[])[], between: { from: number; to: number }) {
  const found: [string, number][] = [];
  for (let x = between.from + 1; x < between.to; x += 1) {
    const text = (paths[x] ?? []).join(' ');
    const key = AGREEMENTS.find(
      ([pattern, name]) => pattern.test(text) && !found.some(([taken]) => taken === name),
    )?.[1];
    if (key !== undefined) found.push([key, x]);
  }
  return found;
}

/** The headings above a column from top to bottom; a heading that spans rows counts once. */
function headingPath(heading: readonly (readonly HtmlCell[])[], x: number): readonly string[] {
  const cells = heading.flatMap((row) => row[x] ?? []);
  return [...new Set(cells)].map((cell) => foldText(cell.text).replace(/\s+/g, ''));
}
