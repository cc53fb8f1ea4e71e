import { defineRefusals } from '../../kernel/refusal.ts';

const DECLARE = { ja: '関税法 第67条、施行令 第59条', en: 'Customs Act, Art. 67; Enforcement Order, Art. 59' };
const OTHER_LAWS = { ja: '関税法 第70条', en: 'Customs Act, Art. 70' };
const CORRECT = { ja: '関税法 第7条の14・第7条の15', en: 'Customs Act, Art. 7-14 and 7-15' };

export const declarationRefusals = defineRefusals('declaration', {
  commandNotAllowed: {
    status: 409,
    law: { ja: '関税法 第67条', en: 'Customs Act, Art. 67' },
    what: {
      ja: '現在の状態（{state}）では「{command}」はできません。',
      en: '“{command}” is not possible while the declaration is {state}.',
    },
    fix: { ja: '可能な操作: {allowed}', en: 'Possible now: {allowed}.' },
  },
  notDeclarant: {
    status: 403,
    what: { ja: 'この申告の申告者ではありません。', en: 'You are not the declarant of this declaration.' },
    fix: { ja: '申告した通関業者に依頼してください。', en: 'Ask the customs broker who lodged it.' },
  },
  importerNotYours: {
    status: 403,
    law: DECLARE,
    what: { ja: '輸入者「{code}」の申告を行う権限がありません。', en: 'You may not declare for importer “{code}”.' },
    fix: {
      ja: '自社の輸出入者符号を入力するか、通関業者に依頼してください。',
      en: 'Give your own trader code, or have a broker lodge it.',
    },
  },
  codeUnknown: {
    status: 422,
    law: DECLARE,
    what: {
      ja: '{field_ja}「{value}」はコード一覧にありません。',
      en: '{field_en} “{value}” is not in its code list.',
    },
    fix: { ja: '一覧から選んでください。', en: 'Choose one from the list.' },
  },
  placeOfOtherOffice: {
    status: 422,
    law: DECLARE,
    what: {
      ja: '蔵置場所「{place}」は官署 {office} の管轄ではありません（{expected} の管轄です）。',
      en: 'Bonded place “{place}” belongs to office {expected}, not to {office}.',
    },
    fix: { ja: '官署か蔵置場所を直してください。', en: 'Correct the office or the bonded place.' },
  },
  fieldMissing: {
    status: 422,
    law: DECLARE,
    what: { ja: '{field_ja}がありません。', en: '{field_en} is missing.' },
    fix: { ja: '入力してください。', en: 'Fill it in.' },
  },
  textTooLong: {
    status: 422,
    what: { ja: '{limit}バイトを超えています（{length}バイト）。', en: 'It is longer than {limit} bytes ({length}).' },
    fix: { ja: '短くしてください（全角は2バイトです）。', en: 'Shorten it; a full-width letter counts two bytes.' },
  },
  textCharacters: {
    status: 422,
    what: {
      ja: '使えない文字「{characters}」があります。',
      en: 'It contains characters that cannot be sent: “{characters}”.',
    },
    fix: {
      ja: '取り除くか、別の書き方にしてください（半角カナは全角に）。',
      en: 'Remove them or write them differently; half-width kana become full-width.',
    },
  },
  tooManyLines: {
    status: 422,
    law: DECLARE,
    what: { ja: '欄数が上限（{limit}欄）を超えています。', en: 'There are more lines than the limit of {limit}.' },
    fix: { ja: '申告を分割してください。', en: 'Split the declaration.' },
  },
  quantityMissing: {
    status: 422,
    law: DECLARE,
    what: { ja: '品目 {code} には単位 {unit} の数量が必要です。', en: 'Code {code} needs a quantity in {unit}.' },
    fix: { ja: '単位 {unit} の数量を入力してください。', en: 'Give the quantity in {unit}.' },
  },
  quantityZero: {
    status: 422,
    law: DECLARE,
    what: { ja: '数量が0です。', en: 'The quantity is zero.' },
    fix: { ja: '0より大きい数量を入力してください。', en: 'Give a quantity above zero.' },
  },
  dateInFuture: {
    status: 422,
    what: { ja: '{day} は申告日より後の日付です。', en: '{day} lies after the day of the declaration.' },
    fix: {
      ja: '日付を確認するか、予備申告にしてください。',
      en: 'Check the date, or lodge a preliminary declaration.',
    },
  },
  plannedTooFar: {
    status: 422,
    law: { ja: '関税法基本通達 67-3-11', en: 'Basic circular on the Customs Act, 67-3-11' },
    what: {
      ja: '申告予定日まで {days} 日あります（上限 {limit} 日）。',
      en: 'The planned day is {days} days away (limit {limit}).',
    },
    fix: { ja: '{from} 以降に予備申告してください。', en: 'Lodge the preliminary declaration from {from} on.' },
  },
  plannedInPast: {
    status: 422,
    what: { ja: '申告予定日 {day} は過ぎています。', en: 'The planned day {day} has passed.' },
    fix: { ja: '今日以降の日付にしてください。', en: 'Give today or a later day.' },
  },
  lawUnanswered: {
    status: 422,
    law: OTHER_LAWS,
    what: {
      ja: '品目 {code} は他法令「{law}」の確認が必要です。',
      en: 'Code {code} comes under another law, “{law}”, which must be shown to be met.',
    },
    fix: {
      ja: '許可・承認等の番号か、該当しない理由を入力してください。',
      en: 'Give the number of the certificate, or state why the law does not apply.',
    },
  },
  certificateEmpty: {
    status: 422,
    law: OTHER_LAWS,
    what: {
      ja: '他法令「{law}」に番号も理由もありません。',
      en: 'Neither a number nor a reason is given for “{law}”.',
    },
    fix: { ja: 'どちらか一方を入力してください。', en: 'Give one of them.' },
  },
  tooManyLaws: {
    status: 422,
    law: OTHER_LAWS,
    what: {
      ja: '他法令コードが上限（{limit}）を超えています（{count}）。',
      en: 'There are {count} other-law codes; the limit is {limit}.',
    },
    fix: { ja: '申告を分割してください。', en: 'Split the declaration.' },
  },
  deliveryMissing: {
    status: 422,
    law: { ja: '関税法施行令 第59条（2025年10月12日以降）', en: 'Enforcement Order, Art. 59 (since 2025-10-12)' },
    what: {
      ja: '許可後の配送先（氏名・住所）がありません。',
      en: 'The delivery destination (name and address) is missing.',
    },
    fix: { ja: '国内の配送先を入力してください。', en: 'Give the place in the country where the goods will go.' },
  },
  mailOrderMissing: {
    status: 422,
    law: { ja: '関税法施行令 第59条（2025年10月12日以降）', en: 'Enforcement Order, Art. 59 (since 2025-10-12)' },
    what: { ja: '通販貨物かどうかの申告がありません。', en: 'It is not stated whether these are mail-order goods.' },
    fix: { ja: '「はい」か「いいえ」を選んでください。', en: 'Answer yes or no.' },
  },
  platformMissing: {
    status: 422,
    law: { ja: '関税法施行令 第59条（2025年10月12日以降）', en: 'Enforcement Order, Art. 59 (since 2025-10-12)' },
    what: { ja: '通販貨物のプラットフォーム名がありません。', en: 'The platform of the mail-order goods is missing.' },
    fix: { ja: 'プラットフォームのコードか名称を入力してください。', en: 'Give its code or its name.' },
  },
  givenTwice: {
    status: 422,
    what: { ja: '「{value}」が2回あります。', en: '“{value}” is given twice.' },
    fix: { ja: '1つにまとめてください。', en: 'Give it once.' },
  },
  quotaCertificateMissing: {
    status: 422,
    law: { ja: '関税割当制度に関する政令', en: 'Order on the tariff-quota system' },
    what: {
      ja: '品目 {code} は関税割当数量以内の税率によりますが、割当証明書の番号がありません。',
      en: 'Code {code} is declared within a tariff quota, but no certificate is named.',
    },
    fix: {
      ja: '証明書の番号を入力するか、割当外の品目・税率で申告してください。',
      en: 'Name the certificate, or declare at the code or rate outside the quota.',
    },
  },
  countedTogether: {
    status: 422,
    law: { ja: '関税定率法 第14条第18号', en: 'Customs Tariff Act, Art. 14 item 18' },
    what: {
      ja: '同じ仕入書または運送書類の他の申告{count}件（課税価格{value}円、前後{days}日）を合算して判定します。',
      en: '{count} other declaration(s) of this invoice or bill within {days} days, worth {value} yen, are added.',
    },
    fix: { ja: '別の取引であれば税関に申し出てください。', en: 'Tell customs if they are separate purchases.' },
  },
  linesCouldMerge: {
    status: 422,
    what: { ja: '{first}欄と同じ品目・原産地です。', en: 'Same code and origin as line {first}.' },
    fix: { ja: '1欄にまとめられます（任意）。', en: 'The two may be merged; that is your choice.' },
  },
  rateClaimed: {
    status: 422,
    what: { ja: '税率「{rate}」は申告者の主張です。', en: 'The rate “{rate}” is the declarant’s claim.' },
    fix: {
      ja: '税関が確認します。根拠書類を用意してください。',
      en: 'Customs will check it. Keep the evidence ready.',
    },
  },
  reliefUnsecured: {
    status: 422,
    law: { ja: '関税定率法 第13条・第17条・第18条', en: 'Customs Tariff Act, Art. 13, 17 and 18' },
    what: {
      ja: 'この減免税には {amount} 円の担保が必要で、許可はその提供を待ちます。{why_ja}',
      en: 'This relief needs security of {amount} yen; the permit will wait for it. {why_en}',
    },
    fix: {
      ja: '許可までに、税関に担保を提供して登録を受けてください。',
      en: 'Offer security to customs and have it registered before the permit.',
    },
  },
  billLodgedBefore: {
    status: 422,
    what: {
      ja: 'B/L・AWB番号「{bill}」は申告 {number} で使われています。',
      en: 'Bill “{bill}” already stands on declaration {number}.',
    },
    fix: { ja: '重複申告でないか確認してください。', en: 'Check that the goods are not declared twice.' },
  },
  importerNotAuthorised: {
    status: 422,
    law: { ja: '関税法 第7条の2', en: 'Customs Act, Art. 7-2' },
    what: {
      ja: 'この納付方法は特例輸入者（AEO）だけが使えます。',
      en: 'This payment method is for authorised (AEO) importers only.',
    },
    fix: { ja: '別の納付方法を選んでください。', en: 'Choose another payment method.' },
  },
  notAssessed: {
    status: 409,
    what: { ja: '第{version}版には税額の計算がありません。', en: 'Version {version} was never assessed.' },
    fix: { ja: '申告した版を指定してください。', en: 'Ask for a version that was lodged.' },
  },
  receiptNotReproducible: {
    status: 409,
    what: {
      ja: '第{version}版の税額は、現在の基準データでは再現できないため、計算書に署名できません。',
      en: 'The tax of version {version} does not follow from the reference data held now, so no receipt can be signed.',
    },
    fix: {
      ja: '申告後に訂正された税率・相場を税関に照会してください。',
      en: 'Ask customs which rates were corrected after the lodging.',
    },
  },
  alreadyArrived: {
    status: 409,
    what: { ja: '貨物は既に搬入されています（{day}）。', en: 'The goods have already been carried in ({day}).' },
    fix: { ja: '本申告をしてください。', en: 'Lodge the main declaration instead.' },
  },
  arrivalBeforeNow: {
    status: 422,
    what: { ja: '搬入日 {day} は未来の日付です。', en: 'The carry-in day {day} lies in the future.' },
    fix: { ja: '実際に搬入した日を入力してください。', en: 'Give the day on which the goods were carried in.' },
  },
  carriedInBeforeArrival: {
    status: 422,
    what: {
      ja: '搬入日 {day} は入港・到着日 {arrivedOn} より前です。',
      en: 'The carry-in day {day} lies before the day of arrival, {arrivedOn}.',
    },
    fix: { ja: '搬入日か到着日を確認してください。', en: 'Check the day of carry-in and the day of arrival.' },
  },
  nothingChanged: {
    status: 422,
    what: { ja: '内容に変更がありません。', en: 'Nothing was changed.' },
    fix: { ja: '変更してから送信してください。', en: 'Change something first.' },
  },
  importerFixed: {
    status: 422,
    what: { ja: '申告後に輸入者を変えることはできません。', en: 'The importer cannot be changed once lodged.' },
    fix: {
      ja: '撤回して、正しい輸入者で申告し直してください。',
      en: 'Withdraw, and lodge again for the right importer.',
    },
  },
  branchExhausted: {
    status: 409,
    what: {
      ja: '変更回数が上限（9回）に達しています。',
      en: 'The declaration was changed nine times; its number has no further branch.',
    },
    fix: { ja: '撤回して新しく申告するか、税関に相談してください。', en: 'Withdraw and lodge anew, or ask customs.' },
  },
  amendNotIncrease: {
    status: 422,
    law: CORRECT,
    what: {
      ja: '修正申告は税額が増える場合だけです（{before}円 → {after}円）。',
      en: 'An amended return can only raise the tax ({before} yen → {after} yen).',
    },
    fix: { ja: '税額が減る場合は更正の請求をしてください。', en: 'Where the tax falls, request a correction.' },
  },
  correctionNotDecrease: {
    status: 422,
    law: CORRECT,
    what: {
      ja: '更正の請求は税額が減る場合だけです（{before}円 → {after}円）。',
      en: 'A correction can be requested only where the tax falls ({before} yen → {after} yen).',
    },
    fix: { ja: '税額が増える場合は修正申告をしてください。', en: 'Where the tax rises, lodge an amended return.' },
  },
  reassessmentTooLate: {
    status: 422,
    law: { ja: '関税法 第14条', en: 'Customs Act, Art. 14' },
    what: {
      ja: '更正の期間（{years}年、{until}まで）を過ぎています。',
      en: 'Customs could reassess until {until} ({years} years).',
    },
    fix: {
      ja: '偽りその他不正の行為がある場合は7年です。該当しなければ更正できません。',
      en: 'Where there was fraud the time is longer; otherwise it cannot be reassessed any more.',
    },
  },
  reassessmentChangesNothing: {
    status: 422,
    law: CORRECT,
    what: { ja: '税額が変わりません。', en: 'No amount of tax changes.' },
    fix: { ja: '更正する内容を確かめてください。', en: 'Check what is to be reassessed.' },
  },
  correctionTooLate: {
    status: 422,
    law: CORRECT,
    what: {
      ja: '更正の請求の期間（{until}まで）を過ぎています。',
      en: 'A correction could be requested until {until}.',
    },
    fix: { ja: '税関に相談してください。', en: 'Ask customs.' },
  },
  reasonMissing: {
    status: 422,
    what: { ja: '理由がありません。', en: 'No reason is given.' },
    fix: { ja: '理由を入力してください。', en: 'State the reason.' },
  },
  numberMalformed: {
    status: 422,
    what: {
      ja: '申告番号「{value}」は11桁ではありません。',
      en: 'Declaration number “{value}” does not have eleven digits.',
    },
    fix: { ja: '11桁の数字で入力してください。', en: 'Give eleven digits.' },
  },
  draftTooLarge: {
    status: 413,
    what: { ja: '下書きが大きすぎます。', en: 'The draft is too large.' },
    fix: { ja: '欄を分けてください。', en: 'Split it.' },
  },
});
