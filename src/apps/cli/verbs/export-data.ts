import { parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { exportDeclarationData, statisticsRefusals } from '../../../modules/statistics/index.ts';
import { printJson, printRefusals, remark } from '../print.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';
import { withSystem } from '../with-system.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

export const verb: Verb = {
  usage: `
Usage: ./sekisho data export --format csv|parquet --out FILE [--from YYYY-MM-DD] [--to YYYY-MM-DD]

Writes the declaration data file: one row per goods item of every lodged declaration, by day of lodging, both days
included. An existing FILE is overwritten. Standard output: {"ok":true,"rows":…,"out":"…"}.`,
  run: async (args) => {
    const { format, out, from, to } = readOptions(args, OPTIONS, 0).values;
    if (format !== 'csv' && format !== 'parquet') throw new UsageError('--format is csv or parquet.');
    if (!out) throw new UsageError('--out names the file to write.');
    const wrong = wrongPeriod(from, to);
    if (wrong.length > 0) return printRefusals(wrong);
    try {
      const { rows } = await withSystem(({ system }) => exportDeclarationData(system.db, { format, out, from, to }));
      printJson({ ok: true, rows, out });
      return 0;
    } catch (error) {
      if (!isFileFault(error)) throw error;
      remark(`Cannot write "${out}": ${error.message}`);
      return 1;
    }
  },
};

function wrongPeriod(from: string | undefined, to: string | undefined): readonly Refusal[] {
  const days = [
    ...(from === undefined ? [] : [parsePlainDate(from, '/from')]),
    ...(to === undefined ? [] : [parsePlainDate(to, '/to')]),
  ];
  const faults = days.flatMap((day) => (day.ok ? [] : day.refusals));
  if (faults.length > 0 || !from || !to || from <= to) return faults;
  return [statisticsRefusals.datesReversed('/to', { from, to })];
}

const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;
