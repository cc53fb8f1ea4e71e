// Customs Act Art. 11 and, by it, Act on General Rules for National Taxes, Art. 37: what is not paid by its due date is
// demanded by letter; what is not paid after that is taken from the security. Handbook 12.3.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Words } from '../../../kernel/refusal.ts';

export type LetterOf = {
  readonly number: string;
  readonly traderName: string;
  /** Number of the declaration, or the month. */
  readonly about: string;
  readonly total: Minor;
  readonly dueOn: PlainDate;
  readonly issuedOn: PlainDate;
  readonly payBy: PlainDate;
  /** Tax that was put off, or relieved, on security. */
  readonly isSecured: boolean;
  /** Tax that a relief had taken, until its condition was broken. */
  readonly isRelief?: boolean;
};

export type Letter = { readonly title: Words; readonly paragraphs: readonly Words[] };

export function dunningLetter(of: LetterOf): Letter {
  const sum = String(of.total).replace(/\B(?=(\d{3})+$)/g, ',');
  return {
    title: { ja: `督促状 ${of.number}`, en: `Letter of demand ${of.number}` },
    paragraphs: [
      { ja: `${of.traderName} 殿（発付日 ${of.issuedOn}）`, en: `To ${of.traderName}, on ${of.issuedOn}` },
      ...(of.isRelief ? [RELIEF] : []),
      {
        ja: `${of.about} に係る関税・消費税等 ${sum} 円が、納期限 ${of.dueOn} までに納付されていません。`,
        en: `Duty and taxes of ${sum} yen on ${of.about} were not paid by their due date, ${of.dueOn}.`,
      },
      {
        ja: `${of.payBy} までに全額を納付してください。延滞税は納付の日まで加算され、納付後に通知されます。`,
        en: `Pay the whole sum by ${of.payBy}. Delinquency tax grows until you pay, and is told to you then.`,
      },
      of.isSecured ? FROM_SECURITY : BY_COLLECTION,
    ],
  };
}

const RELIEF: Words = {
  ja: '減免税の条件が満たされなかったため、減免された税を徴収するものです（関税定率法第13条・第15条・第17条・第18条）。',
  en: 'It is tax that a relief had taken and whose condition was not met (Customs Tariff Act, Art. 13, 15, 17, 18).',
};
const FROM_SECURITY: Words = {
  ja: '期日までに納付がないときは、提供された担保から充当します（関税法第10条）。',
  en: 'If it is not paid by then, it is taken from the security you gave (Customs Act, Art. 10).',
};
const BY_COLLECTION: Words = {
  ja: '期日までに納付がないときは、国税徴収の例により滞納処分を行うことがあります（関税法第11条）。',
  en: 'If it is not paid by then, it may be collected by seizure as national taxes are (Customs Act, Art. 11).',
};
