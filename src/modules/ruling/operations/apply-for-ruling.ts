import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { rulingFileSchema, rulingInput } from '../contract.ts';
import { checkApplication } from '../domain/check-application.ts';
import { formatRulingNumber, type RulingKind } from '../domain/kinds.ts';
import { loadFile } from '../queries/load-file.ts';
import { rulingRefusals } from '../refusals.ts';
import { drawSequence } from '../store.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** Customs Act Art. 7 (3). What is complete is received at once: it gets its number and the clock starts. */
export const applyForRuling = operation({
  name: 'ruling.apply',
  summary: { ja: '事前教示の照会を提出する', en: 'Hand in an application for an advance ruling' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject(rulingInput),
  output: rulingFileSchema,
  run: async (ctx, wanted) => {
    const taken = await takeRuling(ctx, wanted, 'apply');
    if (!taken.ok) return taken;
    const { kind, application } = taken.value;
    const gaps = checkApplication(application, rulingRefusals.fieldMissing);
    if (gaps.length > 0) return refused(...gaps);
    const number = await drawNumber(ctx, kind);
    if (!number.ok) return number;
    const targetDays = targetDaysOf(ctx, kind);
    const patch = { number: number.value, receivedOn: ctx.today, targetDays };
    const data = { number: number.value, kind, receivedOn: ctx.today, targetDays };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'apply', patch, data })));
  },
});

const targetDaysOf = ({ profile, today }: Ctx, kind: RulingKind): number =>
  Number(getParameter(profile.parametersOn(today), `ruling.target-days-${kind}`).value);

async function drawNumber({ tx, today }: Ctx, kind: RulingKind): Promise<Result<string>> {
  const year = Number(today.slice(0, 4));
  const number = formatRulingNumber(kind, year, await drawSequence(tx, kind, year));
  return number === undefined ? refused(rulingRefusals.numbersExhausted('', { year })) : ok(number);
}
