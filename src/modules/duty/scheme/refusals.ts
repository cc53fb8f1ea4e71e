import { defineRefusals, type Words } from '../../../kernel/refusal.ts';

const SIMPLIFIED: Words = { ja: '関税定率法 第3条の3', en: 'Customs Tariff Act, Art. 3-3' };
const PERSONAL: Words = { ja: '関税定率法 第4条の6第2項', en: 'Customs Tariff Act, Art. 4-6 (2)' };
const SELLER: Words = { ja: '消費税法（令和8年度改正）', en: 'Consumption Tax Act (FY2026 amendment)' };
const RELIEF: Words = { ja: '関税定率法 第10条から第20条の2まで', en: 'Customs Tariff Act, Art. 10 to 20-2' };
const EXPORTED: Words = { ja: '関税定率法 第11条', en: 'Customs Tariff Act, Art. 11' };

/** Low value, personal use, registered sellers and reliefs: why a scheme or relief cannot be used. */
export const schemeRefusals = defineRefusals('duty', {
  yenNotWhole: {
    status: 422,
    what: { ja: '「{value}」は円の整数ではありません。', en: '“{value}” is not a whole number of yen.' },
    fix: { ja: '円未満を切り捨てた整数で入力してください。', en: 'Give whole yen, the fraction dropped.' },
  },
  simplifiedAboveLimit: {
    status: 422,
    law: SIMPLIFIED,
    what: {
      ja: '課税価格の合計 {value} 円が {limit} 円を超えるため、簡易税率は使えません。',
      en: 'The total customs value of {value} yen is above {limit} yen: the simplified tariff does not apply.',
    },
    fix: { ja: 'scheme を general にしてください。', en: 'Set scheme to general.' },
  },
  simplifiedExcluded: {
    status: 422,
    law: SIMPLIFIED,
    what: {
      ja: '品目 {code}（{goods_ja}）は簡易税率の対象外です。簡易税率は申告全体に適用されるため使えません。',
      en: 'Code {code} ({goods_en}) is left out of the simplified tariff: all of a declaration or none.',
    },
    fix: {
      ja: '一般税率（general）で申告するか、この欄を別の申告にしてください。',
      en: 'Use the general schedule for the whole declaration, or declare this line separately.',
    },
  },
  personalUseNeedsPrice: {
    status: 422,
    law: PERSONAL,
    what: {
      ja: '個人使用の割合は海外小売価格に適用します。課税価格が決定済みの欄には使えません。',
      en: 'The rule for personal use starts from the retail price; this line states a settled customs value.',
    },
    fix: { ja: 'customsValueJpy の代わりに price を入力してください。', en: 'Give price instead of customsValueJpy.' },
  },
  sellerRuleNotInForce: {
    status: 422,
    law: SELLER,
    what: {
      ja: '登録販売者による特定少額資産の特例は {day} 時点では施行されていません。',
      en: 'The rule for registered sellers of specified low-value goods is not in force on {day}.',
    },
    fix: {
      ja: 'specifiedLowValue と sellerRegistration を外してください。',
      en: 'Leave out specifiedLowValue and sellerRegistration.',
    },
  },
  sellerRegistrationMissing: {
    status: 422,
    law: SELLER,
    what: {
      ja: '特定少額資産の譲渡である旨には、販売者の登録番号が必要です。',
      en: 'The statement of a specified low-value sale needs the registration number of its seller.',
    },
    fix: { ja: 'sellerRegistration に登録番号を入力してください。', en: 'Give the number as sellerRegistration.' },
  },
  sellerRuleAboveLimit: {
    status: 422,
    law: SELLER,
    what: {
      ja: '1個の対価が {limit} 円を超えるため、特定少額資産の譲渡に当たりません。',
      en: 'One item costs more than {limit} yen: it is not a sale of specified low value.',
    },
    fix: {
      ja: 'specifiedLowValue を外すか、個数（NO）を数量に入力してください。',
      en: 'Leave out specifiedLowValue, or state the number of items as a quantity in NO.',
    },
  },
  reliefUnknown: {
    status: 422,
    law: RELIEF,
    what: { ja: '減免税条項「{article}」は一覧にありません。', en: 'Relief article “{article}” is not in the list.' },
    fix: { ja: '減免税条項の一覧から選んでください。', en: 'Choose one of the relief articles of the profile.' },
  },
  reliefNotAtImport: {
    status: 422,
    law: RELIEF,
    what: {
      ja: '{law_ja} は輸入申告の欄で適用を受けるものではありません。',
      en: '{law_en} is not claimed on a line of an import declaration.',
    },
    fix: {
      ja: '第14条第18号は scheme の de-minimis-check を、戻し税は輸入許可後の請求を使ってください。',
      en: 'For Art. 14-18 use scheme de-minimis-check; drawback is claimed after the permit.',
    },
  },
  reliefShareMissing: {
    status: 422,
    law: RELIEF,
    what: { ja: '{law_ja} は軽減割合が必要です。', en: '{law_en} relieves a part: its share is missing.' },
    fix: { ja: 'relief.sharePercent に百分率を入力してください。', en: 'Give the percentage as relief.sharePercent.' },
  },
  reliefShareOutOfRange: {
    status: 422,
    law: RELIEF,
    what: {
      ja: '軽減割合は0を超え100以下でなければなりません。',
      en: 'The share of a relief must be above 0 and at most 100.',
    },
    fix: { ja: '百分率を確認してください。', en: 'Check the percentage.' },
  },
  reliefExportedValueMissing: {
    status: 422,
    law: EXPORTED,
    what: {
      ja: '輸出時の性質・形状による輸入価格が必要です。',
      en: 'The value of the goods as they were exported is missing.',
    },
    fix: { ja: 'relief.exportedValueJpy に入力してください。', en: 'Give it as relief.exportedValueJpy.' },
  },
  reliefAboveValue: {
    status: 422,
    law: EXPORTED,
    what: {
      ja: '輸出時の価格が課税価格を超えています。',
      en: 'The value as exported is above the customs value of the line.',
    },
    fix: { ja: '課税価格 {value} 円以下で入力してください。', en: 'Give at most the customs value of {value} yen.' },
  },
  reliefExportDayMissing: {
    status: 422,
    law: EXPORTED,
    what: { ja: '輸出許可の日が必要です。', en: 'The day of the export permit is missing.' },
    fix: { ja: 'relief.exportedOn に入力してください。', en: 'Give it as relief.exportedOn.' },
  },
  reliefExportDayAfter: {
    status: 422,
    law: EXPORTED,
    what: {
      ja: '輸出許可の日が申告の日（{day}）より後です。',
      en: 'The day of the export permit is after the day of the declaration ({day}).',
    },
    fix: { ja: '輸出許可書の日付を確認してください。', en: 'Check the day on the export permit.' },
  },
  reliefTooLate: {
    status: 422,
    law: EXPORTED,
    what: {
      ja: '輸出許可の日から {months} か月を過ぎています。',
      en: 'More than {months} months have passed since the export permit.',
    },
    fix: {
      ja: '減税を取り下げるか、延長の承認を税関に確認してください。',
      en: 'Drop the relief, or ask customs whether an extension was approved.',
    },
  },
});
