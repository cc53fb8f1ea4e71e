import { type LineFaults, malformed, missing } from './schedule-refusals.ts';
import { type RateColumns, type SeasonalVariant, STATUTORY_COLUMNS } from './tariff-line.ts';

const MAX_RATE = 2000;
const AGREEMENT = /^[A-Z][A-Z0-9_]{1,15}$/;
const RATE = { ja: '2,000字以内の税率の文字列', en: 'a rate text of at most 2,000 characters' };
const SEASON = { ja: 'MM-DD..MM-DD の形の期間', en: 'a season written MM-DD..MM-DD' };

/** The columns of one line or one season; empty cells are left out. */
export function readRateColumns(source: unknown, field: string, faults: LineFaults): RateColumns {
  if (!isObject(source)) {
    malformed(faults, field, source, { ja: '税率の一覧', en: 'an object of rates' });
    return { epa: {} };
  }
  const columns: Record<string, string> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === 'epa') continue;
    if (!STATUTORY_COLUMNS.some((column) => column === key)) {
      faults.refusals.push(
        faults.texts.fieldUnknown(`/lines/${faults.line}/${field}/${key}`, {
          line: faults.line,
          field: `${field}.${key}`,
        }),
      );
    } else if (isRate(value, `${field}/${key}`, faults)) columns[key] = value;
  }
  if (!columns['general']) missing(faults, `${field}/general`, { ja: '基本税率', en: 'the general rate' });
  return { ...columns, epa: readAgreements(source['epa'], `${field}/epa`, faults) };
}

function readAgreements(source: unknown, field: string, faults: LineFaults): Record<string, string> {
  if (source === undefined) return {};
  if (!isObject(source)) {
    malformed(faults, field, source, { ja: '協定ごとの税率の一覧', en: 'an object of rates by agreement' });
    return {};
  }
  const rates: Record<string, string> = {};
  for (const [key, value] of Object.entries(source)) {
    if (!AGREEMENT.test(key))
      malformed(faults, `${field}/${key}`, key, { ja: '協定の記号', en: 'the key of an agreement' });
    else if (isRate(value, `${field}/${key}`, faults)) rates[key] = value;
  }
  return rates;
}

function isRate(value: unknown, field: string, faults: LineFaults): value is string {
  if (value === null || value === '') return false;
  if (typeof value === 'string' && value.trim() !== '' && value.length <= MAX_RATE) return true;
  malformed(faults, field, value, RATE);
  return false;
}

export function readVariants(source: unknown, faults: LineFaults): readonly SeasonalVariant[] {
  if (source === undefined) return [];
  if (!Array.isArray(source) || source.length < 2 || source.length > 12) {
    malformed(faults, 'variants', source, { ja: '2件以上12件以内の季節税率', en: 'two to twelve seasons' });
    return [];
  }
  return source.map((variant: unknown, index): SeasonalVariant => {
    const field = `variants/${index}`;
    if (!isObject(variant)) {
      malformed(faults, field, variant, SEASON);
      return { season: '', description: '', rates: { epa: {} } };
    }
    const season = seasonOf(variant['season']);
    if (season === null) malformed(faults, `${field}/season`, variant['season'], SEASON);
    const description = typeof variant['desc'] === 'string' ? variant['desc'] : '';
    return { season: season ?? '', description, rates: readRateColumns(variant['rates'], `${field}/rates`, faults) };
  });
}

/** `11-01..02-末` ends on the 29th of February: days are compared as text, so no leap year has to be known. */
function seasonOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const season = text.replace('02-末', '02-29');
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.\.(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(season)
    ? season
    : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
