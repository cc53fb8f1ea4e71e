import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { addMonths, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { obligationSchema } from '../contract.ts';
import { findArticle } from '../declaration.ts';
import { obligationView } from '../obligation-view.ts';
import { reliefRefusals } from '../refusals.ts';
import { lockObligation, type Obligation, saveObligation } from '../store.ts';
import { stateRelief } from './state-relief.ts';

/** An officer approves a later deadline, within the profile's longest extension of the article's own time. */
export const extendDeadline = operation({
  name: 'relief.extend-deadline',
  summary: { ja: '減免税の期限の延長を承認する', en: 'Approve a later deadline of a relief' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), until: z.string().max(10), reason: z.string().trim().min(1).max(500) }),
  output: obligationSchema,
  run: async (ctx, { id, until, reason }) => {
    const obligation = await lockObligation(ctx.tx, id);
    if (!obligation) return refused(platformRefusals.notFound('/id', { what: id }));
    const { state, article, permittedOn, dueOn } = obligation;
    if (state !== 'OPEN') return refused(reliefRefusals.obligationClosed('/id', { state }));
    const day = parsePlainDate(until, '/until');
    if (!day.ok) return day;
    const parameters = ctx.profile.parametersOn(ctx.today);
    const extra = Number(getParameter(parameters, 'relief.extension-months').value);
    const months = findArticle(ctx.profile, permittedOn, article)?.limitMonths ?? 0;
    const latest = addMonths(permittedOn, months + extra);
    if (day.value <= dueOn || day.value > latest) {
      return refused(reliefRefusals.extensionDay('/until', { from: dueOn, until: latest }));
    }
    const after: Obligation = { ...obligation, dueOn: day.value, extended: true };
    await saveObligation(ctx.tx, after);
    stateRelief(ctx, after, 'relief.extended', { dueOn: day.value, reason });
    return ok(obligationView(after, ctx.today));
  },
});
