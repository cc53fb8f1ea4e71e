/** Full-width digits and signs, as Japanese keyboards give them, become half-width. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2212\u30FC\u2010\u2015]/g, '-');
}

/** The plain decimal string a person meant, or null. Currency signs and thousands separators are forgiven. */
export function readDecimal(text: string): string | null {
  const bare = toHalfWidth(text).replace(/[\s,¥$€£]/g, '');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(bare);
  if (!match || !(match[2] || match[3])) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  return `${match[1] ?? ''}${whole}${match[3] ? `.${match[3]}` : ''}`;
}

/** 20261121, 2026/11/21, 2026年11月21日 → 2026-11-21; null when no such day exists. */
export function readDate(text: string): string | null {
  const bare = toHalfWidth(text).trim();
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(bare);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isLeap ? 29 : 28;
}
