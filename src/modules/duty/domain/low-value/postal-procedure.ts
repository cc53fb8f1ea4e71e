// Customs Act Art. 76 and 77; handbook 3.7. Mail up to 200,000 yen is assessed by customs without a declaration; how
// the addressee gets it depends on the tax: with the notice, after paying, or after answering a postcard.
import type { Minor } from '../../../../kernel/money.ts';
import type { Words } from '../../../../kernel/refusal.ts';

export type PostalQuestion = {
  readonly customsValue: Minor;
  readonly taxTotal: Minor;
  readonly isLetter: boolean;
  readonly deliveryRequested: boolean;
  /** Value unclear, a licence needed, or a relief possible. */
  readonly needsAnswer: boolean;
};

export type PostalLimits = {
  readonly declaration: Minor;
  readonly deliveredWithNotice: Minor;
  readonly deliveredOnRequest: Minor;
  readonly handlingFee: Minor;
  readonly answerMonths: number;
};

export const POSTAL_PROCEDURES = [
  'not-examined',
  'declaration-needed',
  'postcard',
  'no-tax',
  'delivered-with-notice',
  'notice-then-collect',
] as const;
export type PostalProcedure = (typeof POSTAL_PROCEDURES)[number];

export type PostalDecision = {
  readonly procedure: PostalProcedure;
  readonly handlingFee: Minor;
  /** Tax and fee. */
  readonly toPay: Minor;
  readonly law: Words;
  readonly why: Words;
};

export function decidePostal(question: PostalQuestion, limits: PostalLimits): PostalDecision {
  const procedure = procedureOf(question, limits);
  const isTaxed = procedure === 'delivered-with-notice' || procedure === 'notice-then-collect';
  const handlingFee = isTaxed ? limits.handlingFee : 0n;
  const toPay = isTaxed ? question.taxTotal + handlingFee : 0n;
  const law = procedure === 'declaration-needed' ? DECLARATION_LAW : LAW;
  return { procedure, handlingFee, toPay, law, why: whyOf(procedure, limits) };
}

function procedureOf(question: PostalQuestion, limits: PostalLimits): PostalProcedure {
  if (question.isLetter) return 'not-examined';
  if (question.customsValue > limits.declaration) return 'declaration-needed';
  if (question.needsAnswer) return 'postcard';
  if (question.taxTotal === 0n) return 'no-tax';
  if (question.taxTotal <= limits.deliveredWithNotice) return 'delivered-with-notice';
  const onRequest = question.deliveryRequested && question.taxTotal <= limits.deliveredOnRequest;
  return onRequest ? 'delivered-with-notice' : 'notice-then-collect';
}

function whyOf(procedure: PostalProcedure, limits: PostalLimits): Words {
  switch (procedure) {
    case 'not-examined':
      return { ja: '信書は税関検査の対象外です。', en: 'Letters are not presented to customs.' };
    case 'declaration-needed':
      return {
        ja: `課税価格が${limits.declaration}円を超えるため、輸入申告と許可が必要です。`,
        en: `Above ${limits.declaration} yen of customs value an import declaration and permit are needed.`,
      };
    case 'postcard':
      return {
        ja: `通知はがきに${limits.answerMonths}か月以内に回答してください。回答がなければ返送されます。`,
        en: `Answer the postcard within ${limits.answerMonths} month(s); without an answer the item goes back.`,
      };
    case 'no-tax':
      return { ja: '納める税はなく、そのまま配達されます。', en: 'Nothing is due; the item is delivered.' };
    case 'delivered-with-notice':
      return {
        ja: '国際郵便物課税通知書とともに配達されます。税と通関料を日本郵便に支払ってください。',
        en: 'Delivered with its assessment notice; pay the tax and the handling fee to the post.',
      };
    case 'notice-then-collect':
      return {
        ja: '課税通知書のみ届きます。郵便局または銀行で納付した後に受け取れます。',
        en: 'The notice comes without the goods; pay at a post office or bank, then collect them.',
      };
  }
}

const LAW: Words = { ja: '関税法 第76条・第77条', en: 'Customs Act, Art. 76 and 77' };
const DECLARATION_LAW: Words = { ja: '関税法 第67条・第76条', en: 'Customs Act, Art. 67 and 76' };
