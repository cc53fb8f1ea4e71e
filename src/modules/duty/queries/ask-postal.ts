import { ROLES } from '../../../kernel/actor.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { answerPostal, postalAnswerSchema, postalQuestionSchema } from '../postal.ts';

/** `POST /api/assessments/postal`: how the addressee of a mail item gets it, and what there is to pay. */
export const askPostal = operation({
  name: 'duty.ask-postal',
  summary: { ja: '国際郵便物の課税手続を調べる', en: 'See how mail is assessed and delivered' },
  roles: ROLES,
  effect: 'read',
  input: postalQuestionSchema,
  output: postalAnswerSchema,
  run: async ({ profile, today }, request) => {
    const asOf = request.asOf === undefined ? ok(today) : parsePlainDate(request.asOf, '/asOf');
    return asOf.ok ? ok(answerPostal(request, profile.parametersOn(asOf.value))) : asOf;
  },
});
