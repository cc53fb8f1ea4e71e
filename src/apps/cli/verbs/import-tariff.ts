import { basename, extname } from 'node:path';
import { mustBe } from '../../../kernel/result.ts';
import { getEditionDiff, importEdition } from '../../../modules/tariff/index.ts';
import { legalDayOf } from '../../../platform/clock.ts';
import { perform, type System } from '../../../platform/perform.ts';
import { describe, print, printJson, remark, type Said } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { readOptions, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

const BYTES_AT_MOST = 64_000_000;
const OPTIONS = {
  edition: { type: 'string' },
  'valid-from': { type: 'string' },
  lenient: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export const verb: Verb = {
  usage: `
Usage: ./sekisho tariff import FILE [--edition NAME] [--valid-from YYYY-MM-DD] [--lenient] [--json]

Puts an edition of the tariff schedule (flat format, one JSON per line) in force. Prints the counts, the lines that were
refused (all of them) and the difference to the edition before. One unreadable line refuses the file, unless --lenient.
  --edition     name of the edition; default: the file's name without its extension
  --valid-from  first day in force; default: first day of the fiscal year of the YYYY-MM in the file's name, or of today
  --json        the answer as one JSON`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, OPTIONS, 1);
    const [file = ''] = positionals;
    const text = await readTextFile(file, BYTES_AT_MOST);
    if (!text.ok) return refuse(text.refusals, values.json);
    return withSystem(async ({ system }) => {
      const input = {
        edition: values.edition ?? basename(file, extname(file)),
        validFrom: values['valid-from'] ?? firstDayOfFiscalYear(system, basename(file)),
        source: basename(file),
        schedule: text.value,
        readableOnly: values.lenient,
      };
      const imported = await perform(system, importEdition, { actor: CLI_ACTOR, input });
      if (!imported.ok) return refuse(imported.refusals, values.json);
      const diff = mustBe(await getEditionDiff(system.db, imported.value.edition));
      if (values.json) printJson({ ok: true, ...imported.value, diff });
      else printReport(imported.value, diff);
      return 0;
    });
  },
};

/** Says how many there are; the others are what it counts. */
const SUMMARY = 'tariff.schedule-refused';

type Imported = Extract<Awaited<ReturnType<typeof importEdition.run>>, { ok: true }>['value'];
type Diff = Extract<Awaited<ReturnType<typeof getEditionDiff>>, { ok: true }>['value'];

function refuse(refusals: readonly Said[], asJson: boolean): 1 {
  if (asJson) printJson({ ok: false, refusals });
  else print(`Nothing was imported. Refused: ${refusals.filter(({ code }) => code !== SUMMARY).length}`);
  for (const refusal of refusals) (asJson ? remark : print)(`  ${describe(refusal)}`);
  return 1;
}

function printReport(report: Imported, diff: Diff): void {
  print(`Edition ${report.edition}, in force from ${report.validFrom}${report.isRepeated ? ' (stood already)' : ''}`);
  print(`  lines      ${report.lineCount}`);
  print(`  refused    ${report.refusedCount}`);
  print(`  look up    ${report.unreadRateCount} rate texts outside the grammar`);
  print('Difference to the edition before');
  print(`  added      ${diff.added.length}`);
  print(`  removed    ${diff.removed.length}`);
  print(`  changed    ${diff.changed.length}`);
  print(`  unchanged  ${diff.unchanged}`);
  for (const [column, count] of Object.entries(diff.byColumn)) print(`    ${column.padEnd(20)} ${count}`);
  for (const refusal of report.refused) print(`refused ${describe(refusal)}`);
  for (const text of report.unreadRates) print(`look up ${JSON.stringify(text)}`);
  printLines(diff);
}

function printLines({ added, removed, changed }: Diff): void {
  for (const code of added) print(`+ ${code}`);
  for (const code of removed) print(`- ${code}`);
  for (const { code, changes } of changed) {
    for (const { column, before, after } of changes) print(`~ ${code} ${column}: ${said(before)} → ${said(after)}`);
  }
}

const said = (cell: string | null): string => (cell === null ? '(none)' : JSON.stringify(cell));

/** The schedule of a month carries the rates of the fiscal year that the month lies in. */
function firstDayOfFiscalYear({ profile, clock }: Pick<System, 'profile' | 'clock'>, fileName: string): string {
  const { fiscalYearStarts } = profile.settings.calendar as { fiscalYearStarts: string };
  const named = /(\d{4})-(0[1-9]|1[0-2])(?!\d)/.exec(fileName);
  const day = named ? `${named[1]}-${named[2]}-31` : legalDayOf(clock.now(), profile.timeZone);
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= fiscalYearStarts ? year : year - 1}-${fiscalYearStarts}`;
}
