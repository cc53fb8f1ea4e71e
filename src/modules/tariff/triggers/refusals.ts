import { defineRefusals } from '../../../kernel/refusal.ts';

const LAW = {
  ja: '関税暫定措置法 第7条の3、第7条の5、第7条の6',
  en: 'Temporary Tariff Measures Act, Art. 7-3, 7-5, 7-6',
};

export const triggerRefusals = defineRefusals('tariff', {
  measureWithoutTrigger: {
    status: 422,
    law: LAW,
    what: {
      ja: '「{measure}」は発動により適用される措置ではありません。',
      en: '“{measure}” is no measure that waits to be set off.',
    },
    fix: { ja: '次のいずれかを指定してください: {known}', en: 'Give one of: {known}.' },
  },
  triggerInThePast: {
    status: 422,
    law: LAW,
    what: {
      ja: '{day} は本日（{today}）より前です。既に申告された貨物に遡って課すことはできません。',
      en: '{day} lies before today, {today}: goods that were declared already cannot be charged afterwards.',
    },
    fix: { ja: '本日以後の日を指定してください。', en: 'Give today or a later day.' },
  },
  triggerDaysReversed: {
    status: 422,
    what: {
      ja: '終わりの日 {to} が始まりの日 {from} より前です。',
      en: 'The last day, {to}, is before the first, {from}.',
    },
    fix: { ja: '期間を確認してください。', en: 'Check the days.' },
  },
  triggerOtherGoods: {
    status: 422,
    law: LAW,
    what: {
      ja: '品目番号 {code} は措置「{measure}」の対象品目ではありません。',
      en: 'Code {code} is not among the goods of “{measure}”.',
    },
    fix: { ja: '対象: {codes}', en: 'Its goods begin with: {codes}.' },
  },
  triggerUnknown: {
    status: 404,
    what: { ja: '発動「{id}」は登録されていません。', en: 'There is no trigger “{id}”.' },
    fix: { ja: '一覧から選んでください。', en: 'Choose one from the list.' },
  },
  triggerEnded: {
    status: 409,
    what: { ja: 'この発動は {to} に終わります（終わりました）。', en: 'This trigger ends, or ended, on {to}.' },
    fix: { ja: 'それより早い日を指定してください。', en: 'Give an earlier day.' },
  },
});
