import { defineRefusals } from '../../kernel/refusal.ts';
import { goodsRefusalTexts } from './refusal-texts-goods.ts';

const RATE_LAW = { ja: '関税法 第3条', en: 'Customs Act, Art. 3' };
const BASIS_LAW = { ja: '関税法 第4条・第5条', en: 'Customs Act, Art. 4 and 5' };

export const dutyRefusals = defineRefusals('duty', {
  requestMalformed: {
    status: 400,
    what: {
      ja: 'この項目の形が正しくありません（{detail}）。',
      en: 'This field does not have the required form ({detail}).',
    },
    fix: {
      ja: '項目の型と長さを説明書で確認してください。',
      en: 'Check its type and length in the description of the request.',
    },
  },
  fieldMissing: {
    status: 400,
    what: { ja: '必須の項目「{field}」がありません。', en: 'The required field “{field}” is missing.' },
    fix: { ja: '項目を追加してください。', en: 'Add the field.' },
  },
  fieldUnknown: {
    status: 400,
    what: { ja: '知らない項目「{field}」があります。', en: 'There is an unknown field “{field}”.' },
    fix: { ja: '綴りを確認するか、取り除いてください。', en: 'Check its spelling, or leave it out.' },
  },
  notJson: {
    status: 400,
    what: { ja: '入力をJSONとして読み取れません。', en: 'The input cannot be read as JSON.' },
    fix: { ja: '文字コードUTF-8のJSONを1件渡してください。', en: 'Give one JSON document in UTF-8.' },
  },
  tooManyLines: {
    status: 413,
    what: { ja: '欄数が上限（{limit}欄）を超えています。', en: 'There are more lines than the limit of {limit}.' },
    fix: { ja: '申告を分割してください。', en: 'Split the declaration.' },
  },
  noRulesOnDay: {
    status: 422,
    law: BASIS_LAW,
    what: {
      ja: '{day} 時点の税率・端数処理の定めが登録されていません（{missing}）。',
      en: 'The rates and rounding rules of {day} are not loaded ({missing}).',
    },
    fix: { ja: '基準日を確認してください。', en: 'Check the day the assessment is asked for.' },
  },
  codeUnknown: {
    status: 422,
    law: { ja: '関税定率法 別表', en: 'Customs Tariff Act, Annexed Table' },
    what: {
      ja: '品目番号 {code} は {day} 時点の実行関税率表にありません。',
      en: 'Code {code} is not in the tariff schedule of {day}.',
    },
    fix: { ja: 'その日に有効な品目番号を選んでください。', en: 'Choose a code that is valid on that day.' },
  },
  originUnknown: {
    status: 422,
    law: RATE_LAW,
    what: {
      ja: '原産国コード「{origin}」は国の一覧にありません。',
      en: 'Origin “{origin}” is not in the list of countries.',
    },
    fix: { ja: 'ISO 3166-1 の2文字コードを入力してください。', en: 'Give an ISO 3166-1 two-letter code.' },
  },
  rateLookUp: {
    status: 422,
    law: RATE_LAW,
    what: {
      ja: '{column} の税率「{printed}」は自動計算できません。{reason}',
      en: 'The {column} rate “{printed}” cannot be computed automatically. {reason}',
    },
    fix: {
      ja: '実行関税率表の注を確認し、適用する税率を dutyRate に入力してください。',
      en: 'Look up the notes of the schedule and give the rate that applies as dutyRate.',
    },
  },
  rateUnreadable: {
    status: 422,
    what: { ja: '税率「{printed}」を読み取れません。{reason}', en: 'The rate “{printed}” cannot be read. {reason}' },
    fix: {
      ja: '実行関税率表の書き方で入力してください（例: 14%、30%又は4,300円/足のうちいずれか高い税率）。',
      en: 'Write it as the Japanese schedule prints it, for example 14% or 7.2%.',
    },
  },
  rateNotConceded: {
    status: 422,
    law: RATE_LAW,
    what: {
      ja: '税率「{printed}」は譲許されていません。{reason}',
      en: 'No concession is made under “{printed}”. {reason}',
    },
    fix: { ja: '別の税率を指定してください。', en: 'Give another rate.' },
  },
  rateNone: {
    status: 422,
    law: RATE_LAW,
    what: { ja: '品目 {code} に適用できる税率がありません。', en: 'No rate applies to code {code}.' },
    fix: { ja: '税関に照会してください。', en: 'Ask customs.' },
  },
  factNeeded: {
    status: 422,
    law: RATE_LAW,
    what: {
      ja: '税率を決めるには事実の確認が必要です: {question_ja}',
      en: 'A fact is needed to decide the rate: {question_en}',
    },
    fix: {
      ja: 'この項目に answers の「{key}」として回答してください{options_ja}。',
      en: 'Answer it here, under answers “{key}”{options_en}.',
    },
  },
  quantityNeeded: {
    status: 422,
    law: { ja: '関税定率法 別表（従量税率）', en: 'Customs Tariff Act, Annexed Table (specific rates)' },
    what: {
      ja: '税率「{printed}」には単位 {unit} の数量が必要です。',
      en: 'The rate “{printed}” needs a quantity in {unit}.',
    },
    fix: {
      ja: 'quantities に単位 {unit}（または正確に換算できる単位）の数量を追加してください。',
      en: 'Add a quantity in {unit}, or in a unit that converts to it exactly.',
    },
  },
  quantityTwice: {
    status: 422,
    what: { ja: '単位 {unit} の数量が2回あります。', en: 'A quantity in {unit} is given twice.' },
    fix: { ja: '1つにまとめてください。', en: 'Give it once.' },
  },
  exchangeRateZero: {
    status: 422,
    what: { ja: '為替相場は0より大きい値でなければなりません。', en: 'An exchange rate must be above zero.' },
    fix: { ja: '1単位当たりの円で入力してください（例: 109.5）。', en: 'Give yen for one unit, for example 109.5.' },
  },
  ownCurrencyRate: {
    status: 422,
    law: { ja: '関税定率法 第4条の7', en: 'Customs Tariff Act, Art. 4-7' },
    what: {
      ja: '{currency} は課税価格の通貨なので、為替相場（{value}）は使われません。',
      en: '{currency} is the currency of the customs value: a rate of exchange ({value}) has no place there.',
    },
    fix: {
      ja: 'rates からこの通貨を取り除くか、金額の通貨を確認してください。',
      en: 'Leave this currency out of rates, or check the currency of the amounts.',
    },
  },
  memberTwice: {
    status: 400,
    what: {
      ja: 'JSONの1つの要素に項目「{field}」が2回書かれています。どちらを使うか決められません。',
      en: 'One object of the JSON states the field “{field}” twice; which of the two is meant cannot be known.',
    },
    fix: { ja: '1つだけ残してください。', en: 'Leave one of them.' },
  },
  amountNotWhole: {
    status: 422,
    what: { ja: '「{value}」は円の整数ではありません。', en: '“{value}” is not a whole number of yen.' },
    fix: { ja: '円未満を切り捨てた整数で入力してください。', en: 'Give whole yen, the fraction dropped.' },
  },
  measureTaken: {
    status: 422,
    what: { ja: '「{measure}」は内国消費税の名前として使えません。', en: '“{measure}” cannot name an excise.' },
    fix: {
      ja: 'この申告で計算される税目とは別の名前にし、欄内で重複しないようにしてください。',
      en: 'Use a name other than the taxes computed here, once per line.',
    },
  },
  ...goodsRefusalTexts,
});
