import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe, ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { rulingFileSchema, rulingInput } from '../contract.ts';
import { latestPublication } from '../domain/validity.ts';
import { loadFile } from '../queries/load-file.ts';
import { rulingRefusals } from '../refusals.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** On the applicant's wish, and for a limited time; the day's job then publishes it. */
export const deferPublication = operation({
  name: 'ruling.defer',
  summary: { ja: '事前教示の公開を延期する', en: 'Put off the publication of a ruling' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, until: z.iso.date() }),
  output: rulingFileSchema,
  run: async (ctx, { until: wantedUntil, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'defer');
    if (!taken.ok) return taken;
    const { answeredOn, application } = taken.value;
    if (answeredOn === null) throw new Error('Only an answer can be published');
    if (application.deferralReason === '') return refused(rulingRefusals.deferralNotWanted(''));
    const until = mustBe(parsePlainDate(wantedUntil));
    const days = Number(getParameter(ctx.profile.parametersOn(answeredOn), 'ruling.deferral-days').value);
    const latest = latestPublication(answeredOn, days);
    if (until > latest || until <= ctx.today)
      return refused(rulingRefusals.deferralTooLong('/until', { days, latest }));
    const patch = { deferredUntil: until };
    const data = { until };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'defer', patch, data })));
  },
});
