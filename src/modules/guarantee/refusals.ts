import { defineRefusals } from '../../kernel/refusal.ts';

const LAW = { ja: '関税法 第9条の2・第9条の11', en: 'Customs Act, Art. 9-2 and 9-11' };
const ASK = {
  ja: '税関に担保を提供して登録を受けるか、別の納付方法を選んでください。',
  en: 'Offer security to customs and have it registered, or choose another payment method.',
};

export const guaranteeRefusals = defineRefusals('guarantee', {
  insufficient: {
    status: 422,
    law: LAW,
    what: {
      ja: '担保「{number}」の残高 {available} 円は、必要な {amount} 円に {shortfall} 円足りません（SAF0221）。',
      en: 'Guarantee “{number}” has {available} yen left of {amount} yen needed: {shortfall} yen short (SAF0221).',
    },
    fix: {
      ja: '担保を {shortfall} 円以上増額するか、延長中の税を納付して担保を空けるか、別の納付方法を選んでください。',
      en: 'Raise it by {shortfall} yen or more, pay deferred tax to free it, or choose another payment method.',
    },
  },
  none: {
    status: 422,
    law: LAW,
    what: {
      ja: 'この目的（{purpose}）に使える担保が登録されていません。',
      en: 'No guarantee is registered that serves this purpose ({purpose}).',
    },
    fix: ASK,
  },
  unknown: {
    status: 422,
    law: LAW,
    what: {
      ja: '担保「{number}」は輸入者の担保として登録されていません。',
      en: 'Guarantee “{number}” is not registered for this importer.',
    },
    fix: {
      ja: '輸入者自身の担保の番号を確認するか、番号を空欄にしてください。',
      en: 'Check the number of the importer’s own guarantee, or leave it out.',
    },
  },
  wrongKind: {
    status: 422,
    law: LAW,
    what: {
      ja: '担保「{number}」は、この納付方法（{purpose}）には使えません。',
      en: 'Guarantee “{number}” does not serve this payment method ({purpose}).',
    },
    fix: ASK,
  },
  suspended: {
    status: 422,
    law: LAW,
    what: { ja: '担保「{number}」は税関により停止されています。', en: 'Customs has suspended guarantee “{number}”.' },
    fix: {
      ja: '担保を登録した官署に連絡するか、別の納付方法を選んでください。',
      en: 'Speak to the office that registered it, or choose another payment method.',
    },
  },
  notValid: {
    status: 422,
    law: LAW,
    what: {
      ja: '担保「{number}」の有効期間は {validFrom} から {validTo} までです。',
      en: 'Guarantee “{number}” is valid from {validFrom} to {validTo}.',
    },
    fix: {
      ja: '期間を更新した担保を登録するか、別の納付方法を選んでください。',
      en: 'Have it renewed, or choose another payment method.',
    },
  },
  importerUnregistered: {
    status: 422,
    law: LAW,
    what: {
      ja: '登録のない輸入者は担保を提供できません（納期限の延長・減免税）。',
      en: 'An importer without a registration here cannot give security (deferral, relief).',
    },
    fix: ASK,
  },
  belowUse: {
    status: 409,
    law: LAW,
    what: {
      ja: '担保「{number}」は {used} 円が使用中のため、{amount} 円に減額できません。',
      en: 'Guarantee “{number}” has {used} yen in use and cannot be lowered to {amount} yen.',
    },
    fix: { ja: '{used} 円以上の額にしてください。', en: 'Give an amount of {used} yen or more.' },
  },
  periodReversed: {
    status: 422,
    what: { ja: '有効期間の終わりが始まりより前です。', en: 'The validity ends before it begins.' },
    fix: { ja: '日付を確認してください。', en: 'Check the two days.' },
  },
  codeUnknown: {
    status: 422,
    what: { ja: 'コード「{code}」は一覧「{list}」にありません。', en: '“{code}” is not in the code list “{list}”.' },
    fix: { ja: '一覧にあるコードを使ってください。', en: 'Use a code of the list.' },
  },
  traderUnknown: {
    status: 422,
    what: { ja: 'この識別子の事業者は登録されていません。', en: 'No trader is registered under this identifier.' },
    fix: { ja: '事業者を先に登録してください。', en: 'Register the trader first.' },
  },
  notInState: {
    status: 409,
    what: {
      ja: '担保「{number}」は既に停止または再開されています。',
      en: 'Guarantee “{number}” has already been suspended or resumed.',
    },
    fix: { ja: '一覧で現在の状態を確認してください。', en: 'See its state in the list.' },
  },
});
