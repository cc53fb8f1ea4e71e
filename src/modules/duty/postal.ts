/** Mail without a declaration (handbook 3.7): question and answer on the wire, browser-safe. */
import * as z from 'zod';
import type { Parameters } from '../../kernel/parameters.ts';
import { decimalText } from '../valuation/contract.ts';
import {
  decidePostal,
  POSTAL_PROCEDURES,
  type PostalDecision,
  type PostalLimits,
  type PostalQuestion,
} from './domain/low-value/postal-procedure.ts';
import { yenParameter } from './scheme/yen-parameter.ts';

const yenText = decimalText.regex(/^\d{1,15}$/, 'whole yen as digits');
const words = z.object({ ja: z.string(), en: z.string() });

export const postalQuestionSchema = z.strictObject({
  /** Day of presentation to customs; left out: today. */
  asOf: z.string().max(10).optional(),
  customsValueJpy: yenText,
  /** Duty and taxes together. */
  taxTotal: yenText,
  letter: z.boolean().default(false),
  deliveryRequested: z.boolean().default(false),
  /** Value unclear, a licence needed, or a relief possible. */
  needsAnswer: z.boolean().default(false),
});
export type PostalRequest = z.output<typeof postalQuestionSchema>;

export const postalAnswerSchema = z.object({
  procedure: z.enum(POSTAL_PROCEDURES),
  handlingFee: z.string(),
  toPay: z.string(),
  law: words,
  why: words,
});

export function answerPostal(request: PostalRequest, parameters: Parameters): z.output<typeof postalAnswerSchema> {
  const decision: PostalDecision = decidePostal(questionOf(request), postalLimits(parameters));
  const { procedure, handlingFee, toPay, law, why } = decision;
  return { procedure, handlingFee: String(handlingFee), toPay: String(toPay), law, why };
}

const questionOf = ({
  customsValueJpy,
  taxTotal,
  letter,
  deliveryRequested,
  needsAnswer,
}: PostalRequest): PostalQuestion => ({
  customsValue: BigInt(customsValueJpy),
  taxTotal: BigInt(taxTotal),
  isLetter: letter,
  deliveryRequested,
  needsAnswer,
});

const postalLimits = (parameters: Parameters): PostalLimits => ({
  declaration: yenParameter(parameters, 'postal.declaration-limit'),
  deliveredWithNotice: yenParameter(parameters, 'postal.delivered-with-notice-limit'),
  deliveredOnRequest: yenParameter(parameters, 'postal.delivered-on-request-limit'),
  handlingFee: yenParameter(parameters, 'postal.handling-fee'),
  answerMonths: Number(yenParameter(parameters, 'postal.answer-months')),
});
