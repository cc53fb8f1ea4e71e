// The official schedule has Japanese wording only; the English one is ours. It belongs to the nine-digit code, so an
// edition which says nothing in English must not take it away.
import type { ScheduleLine } from './tariff-line.ts';

/** The lines with the English wording of the edition before, where they bring none themselves. */
export function carryOver(before: readonly ScheduleLine[], lines: readonly ScheduleLine[]): readonly ScheduleLine[] {
  const known = new Map(before.map(({ code, description }) => [code, description.en]));
  return lines.map((line) => {
    const en = line.description.en ?? known.get(line.code) ?? null;
    return en === line.description.en ? line : { ...line, description: { ...line.description, en } };
  });
}
