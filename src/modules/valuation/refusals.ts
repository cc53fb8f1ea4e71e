import { defineRefusals } from '../../kernel/refusal.ts';

const VALUE_LAW = { ja: '関税定率法 第4条', en: 'Customs Tariff Act, Art. 4' };
const EXCHANGE_LAW = { ja: '関税定率法 第4条の7', en: 'Customs Tariff Act, Art. 4-7' };

export const valuationRefusals = defineRefusals('valuation', {
  exchangeRateMissing: {
    status: 422,
    law: EXCHANGE_LAW,
    what: {
      ja: '通貨 {currency} の税関外国為替相場がありません。',
      en: 'There is no customs exchange rate for currency {currency}.',
    },
    fix: {
      ja: '通貨コードを確認するか、公示された相場を登録してください。',
      en: 'Check the currency code, or load the published rate.',
    },
  },
  priceTermUnknown: {
    status: 422,
    law: VALUE_LAW,
    what: { ja: '建値条件「{term}」は一覧にありません。', en: 'Delivery term “{term}” is not in the list.' },
    fix: { ja: 'FOB、CIF などの条件から選んでください。', en: 'Choose a listed term such as FOB or CIF.' },
  },
  freightMissing: {
    status: 422,
    law: VALUE_LAW,
    what: {
      ja: '建値条件 {term} の価格には運賃が含まれませんが、運賃が入力されていません。',
      en: 'A price on {term} terms does not contain freight, and no freight is given.',
    },
    fix: {
      ja: '輸入港までの運賃を欄または申告全体に入力してください（かからない場合は 0）。',
      en: 'Give the freight to the port of arrival, per line or for the declaration (0 when there was none).',
    },
  },
  nothingToApportion: {
    status: 422,
    law: VALUE_LAW,
    what: {
      ja: '申告全体の金額を按分できる欄がありません（価格が0、または欄ごとに入力済みです）。',
      en: 'No line can share the amount given for the declaration (zero prices, or all lines state their own).',
    },
    fix: {
      ja: '価格を入力するか、金額を欄ごとに入力してください。',
      en: 'Give the prices of the lines, or state the amount line by line.',
    },
  },
  priceMissing: {
    status: 422,
    law: VALUE_LAW,
    what: { ja: '価格も課税価格もありません。', en: 'Neither a price nor a customs value is given.' },
    fix: {
      ja: '価格（または決定済みの課税価格）のどちらかを入力してください。',
      en: 'Give the price, or the customs value if it is settled.',
    },
  },
  priceAndValue: {
    status: 422,
    law: VALUE_LAW,
    what: {
      ja: '課税価格が直接入力されているのに、価格・運賃などの内訳も入力されています。',
      en: 'A settled customs value is given together with a price, freight or other parts of it.',
    },
    fix: { ja: 'どちらか一方だけを入力してください。', en: 'Give one or the other.' },
  },
  valueBelowZero: {
    status: 422,
    law: VALUE_LAW,
    what: {
      ja: '控除が価格を上回り、課税価格が負になります。',
      en: 'The deductions exceed the price: the customs value would be negative.',
    },
    fix: { ja: '控除する金額を確認してください。', en: 'Check the amounts deducted.' },
  },
  valueTooLarge: {
    status: 422,
    law: VALUE_LAW,
    what: {
      ja: '課税価格が扱える額（18桁）を超えています。',
      en: 'The customs value exceeds what can be handled (18 digits).',
    },
    fix: { ja: '金額と通貨を確認してください。', en: 'Check the amount and its currency.' },
  },
});
