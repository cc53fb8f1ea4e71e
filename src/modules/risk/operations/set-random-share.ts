import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { randomShareSchema } from '../contract.ts';
import { DRAW_RANGE, leastShare } from '../draw.ts';
import { riskRefusals } from '../refusals.ts';
import { insertRandomShare } from '../store-selections.ts';

/** More or fewer random checks, never none: without them nobody learns what the rules miss (handbook 17). */
export const setRandomShare = operation({
  name: 'risk.set-random-share',
  summary: { ja: '無作為抽出の割合を定める', en: 'Set the share of random checks' },
  roles: ['supervisor'],
  effect: 'write',
  input: randomShareSchema,
  run: async (ctx, { documents, physical, because }) => {
    const least = leastShare(ctx.profile.parametersOn(ctx.today));
    if (documents + physical < least || documents + physical > DRAW_RANGE) {
      return refused(riskRefusals.randomShareTooLow('/documents', { limit: `${least} / ${DRAW_RANGE}` }));
    }
    await insertRandomShare(ctx.tx, { documents, physical, because, by: ctx.actor.name, now: ctx.now });
    ctx.record({
      subject: 'risk-random-share',
      subjectId: newId<'RandomShare'>(),
      type: 'risk.random-share-set',
      version: 1,
      data: { documents, physical, because },
      isFirst: true,
    });
    return ok({ documents, physical });
  },
});
