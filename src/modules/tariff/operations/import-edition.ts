import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { importAnswerSchema, importQuestionSchema } from '../contract.ts';
import { TARIFF_FACTS } from '../facts.ts';
import { importSchedule } from './import-schedule.ts';
import { readScheduleText } from './read-schedule-file.ts';

/** Over HTTP; the command line is told everything. */
const SHOWN_AT_MOST = 200;

/** An administrator puts a whole edition in force. Larger files than a request may carry go through the CLI. */
export const importEdition = operation({
  name: 'tariff.import-edition',
  summary: { ja: '実行関税率表の版を取り込む', en: 'Import an edition of the tariff schedule' },
  roles: ['administrator'],
  effect: 'write',
  input: importQuestionSchema,
  output: importAnswerSchema,
  run: async (ctx, { schedule, ...request }) => {
    const validFrom = parsePlainDate(request.validFrom, '/validFrom');
    if (!validFrom.ok) return validFrom;
    const imported = await importSchedule(ctx.tx, {
      ...request,
      validFrom: validFrom.value,
      schedule: readScheduleText(schedule),
      importedBy: ctx.actor.name,
      now: ctx.now,
    });
    if (!imported.ok) return imported;
    const { diff, refused, unreadRates, ...report } = imported.value;
    const counts = { added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length };
    if (!report.isRepeated) {
      ctx.record({
        subject: 'tariff-edition',
        subjectId: newId<'TariffEdition'>(),
        type: 'tariff.edition-imported',
        version: TARIFF_FACTS['tariff.edition-imported'],
        data: { edition: report.edition, validFrom: report.validFrom, lineCount: report.lineCount, ...counts },
        isFirst: true,
      });
    }
    const shown = ctx.actor.role === 'system' ? Number.POSITIVE_INFINITY : SHOWN_AT_MOST;
    return ok({
      ...report,
      ...counts,
      unchanged: diff.unchanged,
      refused: refused.slice(0, shown).map(({ code, pointer, what, fix }) => ({ code, pointer, what, fix })),
      refusedCount: refused.length,
      unreadRates: unreadRates.slice(0, shown),
      unreadRateCount: unreadRates.length,
    });
  },
});
