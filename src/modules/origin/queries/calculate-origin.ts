// The calculator of origin: public, writes nothing.
import { ROLES } from '../../../kernel/actor.ts';
import type { Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { type CalculationAnswer, calculationAnswerSchema, calculationSchema, judgeGoods } from '../judge-goods.ts';
import { originReferenceOf, ruleBooksOf } from '../origin-reference-of.ts';

export const calculateOriginPublicly = operation({
  name: 'origin.calculate',
  summary: { ja: '原産品かどうかを計算する', en: 'Calculate whether goods originate under an agreement' },
  roles: ROLES,
  effect: 'read',
  input: calculationSchema,
  output: calculationAnswerSchema,
  run: async ({ profile, today }, asked): Promise<Result<CalculationAnswer>> =>
    judgeGoods(asked, {
      books: ruleBooksOf(profile),
      reference: originReferenceOf(profile),
      home: profile.country,
      asOf: today,
    }),
});
