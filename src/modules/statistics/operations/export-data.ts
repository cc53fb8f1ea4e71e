import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, refused } from '../../../kernel/result.ts';
import { fileAnswer } from '../../../platform/http/file-answer.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { exportDataSchema, ROWS_OVER_HTTP } from '../contract.ts';
import { exportDeclarationData } from '../export-declaration-data.ts';
import { statisticsRefusals } from '../refusals.ts';

const MEDIA = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' } as const;

/** Named rows of trade are confidential: who took them, and for what, is put on record. */
export const exportData = operation({
  name: 'statistics.export-data',
  summary: { ja: '申告データを書き出す（CSV・Parquet）', en: 'Export the declaration data file (CSV or Parquet)' },
  roles: ['analyst', 'administrator'],
  effect: 'write',
  input: exportDataSchema,
  run: async (ctx, { purpose, ...asked }) => {
    const { format, from, to } = asked;
    if (from && to && to < from) return refused(statisticsRefusals.datesReversed('/to', { from, to }));
    const directory = await mkdtemp(join(tmpdir(), 'sekisho-export-'));
    try {
      const out = join(directory, `data.${format}`);
      const { rows, complete } = await exportDeclarationData(ctx.tx, { ...asked, out, limit: ROWS_OVER_HTTP });
      if (!complete) return refused(statisticsRefusals.tooManyRows('', { limit: ROWS_OVER_HTTP }));
      ctx.record({
        subject: 'data-export',
        subjectId: newId<'DataExport'>(),
        type: 'statistics.declaration-data-exported',
        version: 1,
        data: { format, purpose, rows, from: from ?? null, to: to ?? null },
        isFirst: true,
      });
      const fileName = `declaration-data-${ctx.today}.${format}`;
      return ok(fileAnswer({ fileName, mediaType: MEDIA[format], content: await readFile(out) }));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
});
