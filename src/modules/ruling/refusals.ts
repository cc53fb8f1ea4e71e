import { defineRefusals } from '../../kernel/refusal.ts';

const LAW = { ja: '関税法 第7条第3項', en: 'Customs Act, Art. 7 (3)' };

export const rulingRefusals = defineRefusals('ruling', {
  commandNotAllowed: {
    status: 409,
    law: LAW,
    what: {
      ja: '現在の状態（{state}）では「{command}」はできません。',
      en: '“{command}” is not possible while the ruling is {state}.',
    },
    fix: { ja: '可能な操作: {allowed}', en: 'Possible now: {allowed}.' },
  },
  fieldMissing: {
    status: 422,
    law: LAW,
    what: { ja: '{field_ja}がありません。', en: '{field_en} is missing.' },
    fix: { ja: '入力してから提出してください。', en: 'Fill it in, then hand the application in.' },
  },
  traderNotYours: {
    status: 403,
    law: LAW,
    what: { ja: '「{code}」のために照会する権限がありません。', en: 'You may not apply for “{code}”.' },
    fix: {
      ja: '自社または委任を受けた輸出入者の符号を入力してください。',
      en: 'Give your own trader code, or that of a client who gave you a mandate.',
    },
  },
  traderMissing: {
    status: 422,
    law: LAW,
    what: { ja: '誰のための照会かが示されていません。', en: 'It does not say for whom you apply.' },
    fix: { ja: '委任者の輸出入者符号を入力してください。', en: 'Give the trader code of your client.' },
  },
  numbersExhausted: {
    status: 503,
    law: LAW,
    what: { ja: '{year}年の受付番号が尽きました。', en: 'The numbers of the year {year} have run out.' },
    fix: { ja: '管理者に連絡してください。', en: 'Tell the administrator.' },
  },
  originUnknown: {
    status: 422,
    law: LAW,
    what: { ja: '国コード「{value}」は一覧にありません。', en: 'Country code “{value}” is not in the list.' },
    fix: { ja: '一覧から選んでください。', en: 'Choose one from the list.' },
  },
  codeUnknown: {
    status: 422,
    law: LAW,
    what: {
      ja: '品目番号「{value}」は、4桁・6桁・9桁の番号ではないか、実行関税率表にありません。',
      en: '“{value}” is not a heading, a subheading or a nine-digit code of the tariff.',
    },
    fix: { ja: '実行関税率表で番号を確認してください。', en: 'Look the code up in the tariff.' },
  },
  answerMissing: {
    status: 422,
    law: LAW,
    what: {
      ja: 'この照会の回答には{field_ja}が必要です。',
      en: 'The answer to this question needs {field_en}.',
    },
    fix: { ja: '入力してください。', en: 'Fill it in.' },
  },
  questionLimit: {
    status: 409,
    law: LAW,
    what: { ja: '補足の求めは{limit}回までです。', en: 'No more than {limit} questions may be asked.' },
    fix: { ja: '手元の資料で回答してください。', en: 'Answer with what is at hand.' },
  },
  deferralTooLong: {
    status: 422,
    law: LAW,
    what: {
      ja: '公開の延期は回答から{days}日以内です（{latest} まで）。',
      en: 'Publication may be put off by {days} days at most, until {latest}.',
    },
    fix: { ja: '明日から {latest} までの日にしてください。', en: 'Choose a day from tomorrow to {latest}.' },
  },
  deferralNotWanted: {
    status: 409,
    law: LAW,
    what: {
      ja: '照会者は公開の延期を求めていません。',
      en: 'The applicant did not ask for publication to be put off.',
    },
    fix: { ja: '公開してください。', en: 'Publish it.' },
  },
  documentTooLarge: {
    status: 413,
    what: { ja: '書類が上限（{limit}バイト）を超えています。', en: 'The document is larger than {limit} bytes.' },
    fix: { ja: '分割するか、小さくしてください。', en: 'Split it, or make it smaller.' },
  },
  documentUnreadable: {
    status: 422,
    what: { ja: '書類の内容をBase64として読み取れません。', en: 'The content is not valid Base64.' },
    fix: { ja: 'Base64で符号化して送ってください。', en: 'Send the content encoded as Base64.' },
  },
  documentLimit: {
    status: 409,
    what: { ja: '書類は{limit}件までです。', en: 'No more than {limit} documents can be added.' },
    fix: { ja: 'まとめて1件にしてください。', en: 'Combine them into one.' },
  },
  quotedUnknown: {
    status: 422,
    law: LAW,
    what: { ja: '事前教示番号「{number}」の回答書はありません。', en: 'There is no advance ruling “{number}”.' },
    fix: {
      ja: '回答書の番号を確認するか、欄を空にしてください。',
      en: 'Check the number on your answer, or leave the field empty.',
    },
  },
  quotedOfAnother: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」は別の照会者への回答であり、この輸入者には拘束力がありません。',
      en: 'Ruling “{number}” was given to somebody else and binds customs only towards them.',
    },
    fix: {
      ja: '自社の事前教示を引用するか、新たに照会してください。',
      en: 'Quote a ruling of this importer, or apply for one.',
    },
  },
  quotedOtherKind: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」は別の種類（{kind_ja}）の回答です。',
      en: 'Ruling “{number}” is one on {kind_en}.',
    },
    fix: { ja: '{kind_ja}の欄に入力してください。', en: 'Quote it in the field for {kind_en}.' },
  },
  quotedNotAnswered: {
    status: 422,
    law: LAW,
    what: { ja: '照会「{number}」はまだ回答されていません。', en: 'Application “{number}” has not been answered yet.' },
    fix: {
      ja: '回答を待つか、引用せずに申告してください。',
      en: 'Wait for the answer, or declare without quoting it.',
    },
  },
  quotedNotYet: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」の有効期間は {from} からです。',
      en: 'Ruling “{number}” is valid from {from} on.',
    },
    fix: { ja: '引用せずに申告してください。', en: 'Declare without quoting it.' },
  },
  quotedExpired: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」の有効期間は {until} に終わりました。',
      en: 'Ruling “{number}” expired on {until}.',
    },
    fix: { ja: '新たに照会するか、引用せずに申告してください。', en: 'Apply anew, or declare without quoting it.' },
  },
  quotedInvalidated: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」は {on} から効力がありません（{because_ja}）。',
      en: 'Ruling “{number}” has had no effect since {on} ({because_en}).',
    },
    fix: { ja: '新たに照会するか、引用せずに申告してください。', en: 'Apply anew, or declare without quoting it.' },
  },
  quotedCodeDiffers: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」の品目番号は {ruled} ですが、申告は {declared} です。',
      en: 'Ruling “{number}” says {ruled}, but {declared} is declared.',
    },
    fix: {
      ja: '回答書のとおりに分類するか、貨物が異なるときは引用を外してください。',
      en: 'Classify as the ruling does; if the goods differ, do not quote it.',
    },
  },
  quotedOriginDiffers: {
    status: 422,
    law: LAW,
    what: {
      ja: '事前教示「{number}」の原産地は {ruled} ですが、申告は {declared} です。',
      en: 'Ruling “{number}” says the origin is {ruled}, but {declared} is declared.',
    },
    fix: {
      ja: '回答書のとおりにするか、貨物が異なるときは引用を外してください。',
      en: 'Declare as the ruling says; if the goods differ, do not quote it.',
    },
  },
});
