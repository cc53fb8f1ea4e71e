import type { Language } from './language.ts';

const minus = '\u2212';

/** Commas between the thousands of a decimal that travels as a string. Text that is no number comes back unchanged. */
export function groupDigits(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (!match) return decimal;
  const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${match[1] ? minus : ''}${whole}${match[3] ?? ''}`;
}

/** ¥1,234,567 for yen; the currency code before every other amount. */
export function formatMoney({ amount, currency }: { readonly amount: string; readonly currency: string }): string {
  const grouped = groupDigits(amount);
  if (currency !== 'JPY') return `${currency} ${grouped}`;
  return grouped.startsWith(minus) ? `${minus}¥${grouped.slice(1)}` : `¥${grouped}`;
}

export function formatQuantity({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${groupDigits(value)} ${unit}`;
}

/** 2103100005 → 2103.10.000 5: dots inside the number, a space before the check digit. */
export function formatCode(code: string): string {
  if (!/^\d{4,10}$/.test(code)) return code;
  const parts = [code.slice(0, 4), code.slice(4, 6), code.slice(6, 9)].filter(Boolean);
  const check = code.slice(9);
  return check ? `${parts.join('.')} ${check}` : parts.join('.');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using it does; a table of instants would stutter without this. */
function formatter(locale: string, shown: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(shown)}`;
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, shown);
  formatters.set(key, found);
  return found;
}

const calendarDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 2026-11-21 (土) in Japanese, 21 Nov 2026 in English. A legal day has no time zone. */
export function formatPlainDate(date: string, language: Language): string {
  const match = calendarDay.exec(date);
  if (!match) return date;
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return language === 'ja' ? `${date} (${weekday(instant, language)})` : englishDay(instant, 'UTC');
}

/** 2026年11月 or November 2026, of `2026-11`. */
export function formatMonth(month: string, language: Language): string {
  const match = calendarDay.exec(`${month}-01`);
  if (!match) return month;
  const shown = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return formatter(language === 'ja' ? 'ja-JP' : 'en-GB', shown).format(
    Date.UTC(Number(match[1]), Number(match[2]) - 1, 1),
  );
}

/** (土) or (Sat), to stand beside a date that is being typed. */
export function formatWeekday(date: string, language: Language): string {
  const match = calendarDay.exec(date);
  if (!match) return '';
  return `(${weekday(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])), language)})`;
}

function weekday(instant: number, language: Language): string {
  return formatter(language === 'ja' ? 'ja-JP' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(instant);
}

function englishDay(instant: number, timeZone: string): string {
  const shown = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  return formatter('en-GB', shown).format(instant).replace('Sept', 'Sep');
}

export type InstantStyle = 'date-time' | 'date' | 'time' | 'time-seconds';

/** Shows a UTC instant on the wall clock of the given zone. */
export function formatInstant(
  instant: string,
  options: { readonly language: Language; readonly timeZone: string; readonly style?: InstantStyle },
): string {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) return instant;
  const style = options.style ?? 'date-time';
  const day = formatPlainDate(localDay(moment, options.timeZone), options.language);
  if (style === 'date') return day;
  const time = localTime(moment, options.timeZone, style === 'time-seconds');
  return style === 'date-time' ? `${day} ${time}` : time;
}

function localDay(moment: number, timeZone: string): string {
  const shown = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  return formatter('sv-SE', shown).format(moment);
}

function localTime(moment: number, timeZone: string, withSeconds: boolean): string {
  const shown: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone };
  if (withSeconds) shown.second = '2-digit';
  return formatter('en-GB', shown).format(moment);
}

/** Two largest parts of a length of time: 3時間12分, 3 h 12 min, 45 s. */
export function formatDuration(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts: readonly (readonly [number, string, string])[] = [
    [Math.floor(seconds / 86_400), '日', ' d'],
    [Math.floor(seconds / 3600) % 24, '時間', ' h'],
    [Math.floor(seconds / 60) % 60, '分', ' min'],
    [seconds % 60, '秒', ' s'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? parts.slice(3) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  const words = shown.map(([count, ja, en]) => `${count}${language === 'ja' ? ja : en}`);
  return words.join(language === 'ja' ? '' : ' ');
}
