import { type NaccsDigit, naccsDigitOf, parseStatisticalCode, type StatisticalCode } from '../../../kernel/hs-code.ts';
import { parseUnitCode, type UnitCode } from '../../../kernel/quantity.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { readRateColumns, readVariants } from './read-rate-columns.ts';
import { type LineFaults, malformed, missing, pointerOf, type ScheduleRefusals } from './schedule-refusals.ts';
import type { ScheduleLine } from './tariff-line.ts';

const MAX_LINE = 65_536;
const FIELDS = [
  'code',
  'naccs',
  'desc_path',
  'description',
  'unit1',
  'unit2',
  'rates',
  'laws',
  'variants',
  'inherited',
  'laws_inherited',
];

/** One line of the flat NDJSON schedule. Strict: an unknown field is more often a slip than an extension. */
export function readScheduleLine(text: string, line: number, texts: ScheduleRefusals): Result<ScheduleLine> {
  if (text.length > MAX_LINE) return refused(texts.lineTooLong(`/lines/${line}`, { line, limit: MAX_LINE }));
  const source = parseObject(text);
  if (typeof source === 'string') return refused(texts.lineNotJson(`/lines/${line}`, { line, detail: source }));
  const faults: LineFaults = { line, refusals: [], texts };
  for (const field of Object.keys(source)) {
    if (!FIELDS.includes(field)) faults.refusals.push(texts.fieldUnknown(pointerOf(faults, field), { line, field }));
  }
  const code = readCode(source['code'], faults);
  const path = readPath(source['desc_path'], faults);
  const [unit1, qualifier1] = readUnit(source['unit1'], 'unit1', faults);
  const [unit2, qualifier2] = readUnit(source['unit2'], 'unit2', faults);
  const variants = readVariants(source['variants'], faults);
  const isSeasonal = variants.length > 0 && (source['rates'] === null || source['rates'] === undefined);
  const read: ScheduleLine = {
    code,
    naccsDigit: readDigit(source['naccs'], code, faults),
    description: readDescription(source['description'], path, faults),
    path,
    units: [unit1, unit2],
    unitQualifiers: [qualifier1, qualifier2],
    laws: readLaws(source['laws'], faults),
    rates: isSeasonal ? { epa: {} } : readRateColumns(source['rates'], 'rates', faults),
    variants,
  };
  return faults.refusals.length > 0 ? refused(...faults.refusals) : ok(read);
}

function parseObject(text: string): Record<string, unknown> | string {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
    return 'not an object';
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 80) : 'not JSON';
  }
}

function readCode(source: unknown, faults: LineFaults): StatisticalCode {
  const expected = { ja: '統計品目番号9桁', en: 'a nine-digit statistical code' };
  if (source === undefined) missing(faults, 'code', expected);
  else if (typeof source === 'string' && /^\d{9}$/.test(source)) {
    const parsed = parseStatisticalCode(source);
    if (parsed.ok) return parsed.value;
  }
  if (source !== undefined) malformed(faults, 'code', source, expected);
  return '' as StatisticalCode;
}

function readDigit(source: unknown, code: StatisticalCode, faults: LineFaults): NaccsDigit {
  if (source === 'E' || source === 'X') return source;
  const digit = naccsDigitOf(code);
  if (source !== undefined && source !== null && code !== '' && String(source) !== digit) {
    malformed(faults, 'naccs', source, { ja: `NACCS用番号${digit}`, en: `the NACCS digit ${digit}` });
  }
  return digit;
}

function readPath(source: unknown, faults: LineFaults): readonly string[] {
  const expected = {
    ja: '見出しから品目までの品名（1件以上20件以内）',
    en: 'one to twenty steps from the heading to the goods',
  };
  if (source === undefined) missing(faults, 'desc_path', expected);
  else if (!isTextList(source, 2000) || source.length < 1 || source.length > 20)
    malformed(faults, 'desc_path', source, expected);
  else return source;
  return [];
}

/** Without a wording of our own the last named step of the path stands for the line. */
function readDescription(source: unknown, path: readonly string[], faults: LineFaults): ScheduleLine['description'] {
  if (source === undefined) return { ja: path.findLast((step) => step.trim() !== '') ?? '', en: null };
  const { ja, en } = (typeof source === 'object' && source !== null ? source : {}) as { ja?: unknown; en?: unknown };
  const isEnglish = en === undefined || en === null || (typeof en === 'string' && en.length <= 500);
  if (typeof ja === 'string' && ja.trim() !== '' && ja.length <= 2000 && isEnglish)
    return { ja, en: typeof en === 'string' ? en : null };
  malformed(faults, 'description', source, {
    ja: '品名（ja、任意でen）',
    en: 'a description with “ja” and optionally “en”',
  });
  return { ja: '', en: null };
}

/** `KG (I.I.)`: the unit and what the quantity includes. */
function readUnit(source: unknown, field: string, faults: LineFaults): readonly [UnitCode | null, string | null] {
  if (source === null || source === undefined || source === '') return [null, null];
  const match = typeof source === 'string' ? /^([A-Z0-9]{1,4})(?:\s*\(([A-Z.]{2,8})\))?$/.exec(source) : null;
  const unit = match?.[1] ? parseUnitCode(match[1]) : undefined;
  if (unit?.ok) return [unit.value, match?.[2] ?? null];
  malformed(faults, field, source, {
    ja: '単位コード（例: KG、KG (I.I.)）',
    en: 'a unit code such as KG or KG (I.I.)',
  });
  return [null, null];
}

function readLaws(source: unknown, faults: LineFaults): readonly string[] {
  if (source === undefined || source === null) return [];
  if (isTextList(source, 4) && source.every((law) => /^[A-Z]{2}$/.test(law)) && source.length <= 40) return source;
  malformed(faults, 'laws', source, {
    ja: '他法令コード（英大文字2字）の一覧',
    en: 'a list of two-letter codes of other laws',
  });
  return [];
}

const isTextList = (source: unknown, limit: number): source is string[] =>
  Array.isArray(source) && source.every((item) => typeof item === 'string' && item.length <= limit);
