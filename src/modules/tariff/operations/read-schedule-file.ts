import type { Refusal } from '../../../kernel/refusal.ts';
import { readOfficialPage } from '../domain/read-official-page.ts';
import { readScheduleLine } from '../domain/read-schedule.ts';
import type { ScheduleLine } from '../domain/tariff-line.ts';
import { tariffRefusals } from '../refusals.ts';

/** What could be read of a schedule, and why the rest could not. */
export type ReadSchedule = { readonly lines: readonly ScheduleLine[]; readonly refusals: readonly Refusal[] };

const MAX_LINES = 50_000;

/** The flat format: one JSON object per line. Empty lines are passed over, a code may stand once. */
export function readScheduleText(text: string): ReadSchedule {
  const rows = text.replace(/^\uFEFF/, '').split('\n');
  if (rows.length > MAX_LINES) {
    return { lines: [], refusals: [tariffRefusals.scheduleTooLarge('', { limit: MAX_LINES })] };
  }
  const lines: ScheduleLine[] = [];
  const refusals: Refusal[] = [];
  const firstAt = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.trim() === '') return;
    const line = index + 1;
    const read = readScheduleLine(row, line, tariffRefusals);
    if (!read.ok) {
      refusals.push(...read.refusals);
      return;
    }
    const { code } = read.value;
    const first = firstAt.get(code);
    if (first === undefined) {
      firstAt.set(code, line);
      lines.push(read.value);
    } else refusals.push(tariffRefusals.codeRepeated(`/lines/${line}/code`, { line, code, first }));
  });
  return { lines, refusals };
}

/** Official pages, one per chapter, as one schedule. */
export function readOfficialPages(pages: readonly string[]): ReadSchedule {
  const read = pages.map((html) => readOfficialPage(html, tariffRefusals));
  return { lines: read.flatMap((page) => page.lines), refusals: read.flatMap((page) => page.refusals) };
}
