import * as z from 'zod';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { countDeclarations, countWaitingDeclarations, measureStages } from '../../declaration/index.ts';
import { AGE_BANDS, BAND_HOURS, type DeskFigures, deskFiguresSchema, FIGURES_DAYS_LIMIT } from '../contract.ts';
import { summarise } from '../domain/summarise.ts';
import { statisticsRefusals } from '../refusals.ts';

/** Counts and times, never a declaration by name: also for those who may not open one. */
export const deskFigures = operation({
  name: 'statistics.desk-figures',
  summary: {
    ja: '窓口の数字（区分別件数・段階別所要時間）',
    en: 'Figures of the desk: counts by category, times by stage',
  },
  roles: ['officer', 'supervisor', 'analyst', 'administrator'],
  effect: 'read',
  input: z.strictObject({
    /** First and last day of lodging, inclusive; today when left out. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** A code, or `all`; officers see their own office by default. */
    office: z.string().max(3).optional(),
  }),
  output: deskFiguresSchema,
  run: async ({ tx, actor, now, today }, asked) => {
    const to = (asked.to ?? today) as PlainDate;
    const from = (asked.from ?? to) as PlainDate;
    if (to < from) return refused(statisticsRefusals.datesReversed('/to', { from, to }));
    if (daysBetween(from, to) >= FIGURES_DAYS_LIMIT) {
      return refused(statisticsRefusals.periodTooLong('/from', { limit: FIGURES_DAYS_LIMIT }));
    }
    const office = asked.office === 'all' ? null : (asked.office ?? actor.officeCode);
    const lodged = await countDeclarations(tx, { from, to, office });
    const waiting = await countWaitingDeclarations(tx, { office, now, bandHours: BAND_HOURS });
    const figures: DeskFigures = {
      ...{ from, to, office },
      ...summarise(lodged),
      waiting: AGE_BANDS.map((age, band) => ({ age, count: waiting.find((row) => row.band === band)?.count ?? 0 })),
      times: await measureStages(tx, { from, to, office }),
    };
    return ok(figures);
  },
});
