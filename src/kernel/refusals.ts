import { defineRefusals } from './refusal.ts';

/** Refusals of the shared words: a malformed number, date or code is refused the same way in every room. */
export const kernelRefusals = defineRefusals('kernel', {
  decimalMalformed: {
    status: 422,
    what: { ja: '「{value}」は数値として読み取れません。', en: '“{value}” cannot be read as a number.' },
    fix: {
      ja: '半角数字と小数点だけで入力してください（例: 1234.5）。桁区切りは付けません。',
      en: 'Use digits and a decimal point only, without separators (for example 1234.5).',
    },
  },
  decimalOutOfRange: {
    status: 422,
    what: { ja: '「{value}」は扱える桁数を超えています。', en: '“{value}” has more digits than can be handled.' },
    fix: {
      ja: '整数部18桁、小数部12桁以内で入力してください。',
      en: 'Give at most 18 digits before and 12 digits after the decimal point.',
    },
  },
  dateMalformed: {
    status: 422,
    what: { ja: '「{value}」は暦にある日付ではありません。', en: '“{value}” is not a date of the calendar.' },
    fix: {
      ja: 'YYYY-MM-DD の形で入力してください（例: 2026-11-21）。',
      en: 'Write it as YYYY-MM-DD, for example 2026-11-21.',
    },
  },
  corporateNumberMalformed: {
    status: 422,
    law: { ja: '法人番号の指定等に関する省令 第2条', en: 'Ministerial Order on Corporate Numbers, Art. 2' },
    what: { ja: '法人番号「{value}」は13桁の数字ではありません。', en: 'Corporate number “{value}” is not 13 digits.' },
    fix: {
      ja: '国税庁が指定した13桁の番号を入力してください。',
      en: 'Enter the 13 digits assigned by the National Tax Agency.',
    },
  },
  corporateNumberCheckDigit: {
    status: 422,
    law: { ja: '法人番号の指定等に関する省令 第2条', en: 'Ministerial Order on Corporate Numbers, Art. 2' },
    what: {
      ja: '法人番号「{value}」の検査用数字が合いません（先頭は {expected} のはずです）。',
      en: 'The check digit of corporate number “{value}” does not match (the first digit should be {expected}).',
    },
    fix: { ja: '番号の打ち間違いがないか確認してください。', en: 'Check the number for a typing error.' },
  },
  importerCodeMalformed: {
    status: 422,
    what: {
      ja: '輸出入者符号「{value}」は13桁-4桁の形ではありません。',
      en: 'Trader code “{value}” does not have the form of 13 digits, a hyphen and 4 digits.',
    },
    fix: {
      ja: '法人番号と枝番4桁を入力してください（例: 7000012050002-0000）。',
      en: 'Give the corporate number and a 4-digit branch, for example 7000012050002-0000.',
    },
  },
  statisticalCodeMalformed: {
    status: 422,
    what: {
      ja: '品目番号「{value}」は統計品目番号9桁（とNACCS用1桁）ではありません。',
      en: 'Commodity code “{value}” is not a nine-digit statistical code (with an optional NACCS digit).',
    },
    fix: {
      ja: '実行関税率表から9桁の番号を選んでください。',
      en: 'Choose a nine-digit code from the tariff schedule.',
    },
  },
  naccsDigit: {
    status: 422,
    what: {
      ja: '品目番号「{value}」のNACCS用番号が合いません（{expected} のはずです）。',
      en: 'The NACCS digit of “{value}” does not match (it should be {expected}).',
    },
    fix: {
      ja: '10桁目を確認するか、9桁だけを入力してください。',
      en: 'Check the tenth digit, or give the nine digits alone.',
    },
  },
  countryCodeMalformed: {
    status: 422,
    what: {
      ja: '国コード「{value}」は英大文字2字ではありません。',
      en: 'Country code “{value}” is not two capital letters.',
    },
    fix: {
      ja: 'ISO 3166-1 の2文字コードを入力してください（例: CN）。',
      en: 'Use the ISO 3166-1 two-letter code, for example CN.',
    },
  },
  currencyCodeMalformed: {
    status: 422,
    what: {
      ja: '通貨コード「{value}」は英大文字3字ではありません。',
      en: 'Currency code “{value}” is not three capital letters.',
    },
    fix: {
      ja: 'ISO 4217 の3文字コードを入力してください（例: USD）。',
      en: 'Use the ISO 4217 three-letter code, for example USD.',
    },
  },
  unitCodeMalformed: {
    status: 422,
    what: { ja: '数量単位「{value}」は単位コードの形ではありません。', en: 'Unit “{value}” is not a unit code.' },
    fix: {
      ja: '品目に定められた単位を入力してください（例: KG）。',
      en: 'Use the unit set for the commodity, for example KG.',
    },
  },
  amountNegative: {
    status: 422,
    what: { ja: '「{value}」は負の値です。', en: '“{value}” is negative.' },
    fix: { ja: '0以上の値を入力してください。', en: 'Give zero or more.' },
  },
});
