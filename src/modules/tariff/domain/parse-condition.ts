import { parsePriceBand } from './parse-price-band.ts';
import { partnersOf } from './partner-names.ts';
import type { Condition, Requirement } from './rate-expression.ts';

const WTO_QUOTA = '世界貿易機関設立協定の日本国の譲許表における関税割当て';
const SEASON = /^毎年(\d{1,2})月(\d{1,2}|末)日?から(?:同年|翌年)(\d{1,2})月(\d{1,2}|末)日までに輸入されるもの$/;
const JOIN = '(?:であって|で)、';
const IN_QUOTA =
  /^(?:(.+?)(?:であって|で)、)?(?:(?:協定)?(附属書[^、]+?|[A-Z]{2,4}-JP\w*)に定める)?関税割当数量以内のもの$/;

/** Reads the words before a rate into what must be true for the rate to apply. */
export function parseCondition(text: string): Condition {
  // `A以内のもの(豪州に対する待遇)及びB以内…(カナダに対する待遇)`: two quotas, each for its own partner.
  const parts = text.split(/(?<=に対する待遇\))及び/);
  const [first = ''] = parts;
  const prefix = /^その他のもの(?:であって|で)、/.exec(first)?.[0] ?? '';
  const named = parts.map((part, index) => (index === 0 ? part : prefix + part));
  return { text, anyOf: named.map(requirementsOf) };
}

function requirementsOf(text: string): readonly Requirement[] {
  const partner = /^(.*)\(([^()]+)に対する待遇\)$/.exec(text);
  if (!partner) return plainRequirements(text);
  const [, before = '', names = ''] = partner;
  const wanted = partnerRequirement(names);
  if (!wanted) return [{ kind: 'goods', text, isNot: false }];
  return before === '' ? [wanted] : [...plainRequirements(before), wanted];
}

function partnerRequirement(names: string): Requirement | null {
  if (names === '他の締約国' || names === 'その他の締約国') return { kind: 'other-partners' };
  const countries = partnersOf(names);
  return countries && { kind: 'partner', countries };
}

/** What stands before a comma narrows what stands after it; each half is a requirement of its own. */
function plainRequirements(text: string): readonly Requirement[] {
  if (text === '' || text === 'その他のもの') return [{ kind: 'otherwise' }];
  const otherwiseFirst = new RegExp(`^その他のもの${JOIN}(.+)$`).exec(text);
  if (otherwiseFirst?.[1]) return [...plainRequirements(otherwiseFirst[1]), { kind: 'otherwise' }];
  const otherwiseLast = new RegExp(`^(.+?)${JOIN}その他のもの$`).exec(text);
  if (otherwiseLast?.[1]) return [...plainRequirements(otherwiseLast[1]), { kind: 'otherwise' }];
  const notWto = new RegExp(`^${WTO_QUOTA}以外のもの${JOIN}(.+)$`).exec(text);
  if (notWto?.[1]) return [wtoQuota(false), ...plainRequirements(notWto[1])];
  return quotaRequirements(text) ?? [singleRequirement(text)];
}

function quotaRequirements(text: string): readonly Requirement[] | null {
  if (text === WTO_QUOTA) return [wtoQuota(true)];
  if (text === `${WTO_QUOTA}以外のもの`) return [wtoQuota(false)];
  if (text === '関税割当数量以外のもの') return [{ kind: 'quota', quota: 'agreement', within: false, name: null }];
  const reserved = /^(.+)向けの関税割当て$/.exec(text);
  if (reserved?.[1]) return [{ kind: 'quota', quota: 'agreement', within: true, name: reserved[1] }];
  const within = IN_QUOTA.exec(text);
  if (!within) return null;
  const quota: Requirement = { kind: 'quota', quota: 'agreement', within: true, name: within[2] ?? null };
  return within[1] ? [quota, ...plainRequirements(within[1])] : [quota];
}

const wtoQuota = (within: boolean): Requirement => ({ kind: 'quota', quota: 'wto', within, name: null });

function singleRequirement(text: string): Requirement {
  const season = SEASON.exec(text);
  if (season) return { kind: 'season', from: monthDay(season[1], season[2]), to: monthDay(season[3], season[4]) };
  const band = parsePriceBand(text);
  if (band) return band;
  if (text === '特恵輸入対象のもの' || /証明された|証明されている/.test(text)) return { kind: 'certificate', text };
  if (/使用(?:する|される)もの$|使用(?:する|される)$/.test(text)) return { kind: 'end-use', text };
  const except = /^(.+)以外のもの$/.exec(text);
  return except?.[1] ? { kind: 'goods', text: except[1], isNot: true } : { kind: 'goods', text, isNot: false };
}

/** The last day of February is written 末 and taken as the 29th: comparing month-days needs no leap year. */
function monthDay(month = '', day = ''): string {
  const last = { '02': '29', '04': '30', '06': '30', '09': '30', '11': '30' }[month.padStart(2, '0')] ?? '31';
  return `${month.padStart(2, '0')}-${day === '末' ? last : day.padStart(2, '0')}`;
}
