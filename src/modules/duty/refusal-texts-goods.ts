// Refusals about the goods themselves: their quantity, the excises they bear, the quota they are imported within.
import type { RefusalText } from '../../kernel/refusal.ts';

const EXCISE_LAW = {
  ja: '輸入品に対する内国消費税の徴収等に関する法律',
  en: 'Act on Collection of Domestic Excise Taxes on Imported Goods',
};
const QUANTITY_LAW = { ja: '関税法 第67条、施行令 第59条', en: 'Customs Act, Art. 67; Enforcement Order, Art. 59' };
const QUOTA_LAW = {
  ja: '関税定率法 第9条の2、関税割当制度に関する政令',
  en: 'Customs Tariff Act, Art. 9-2; Order on the tariff-quota system',
};

export const goodsRefusalTexts = {
  exciseKindUnknown: {
    status: 422,
    law: EXCISE_LAW,
    what: { ja: '内国消費税の種類「{kind}」はありません。', en: 'There is no excise of the kind “{kind}”.' },
    fix: { ja: '次のいずれかを指定してください: {known}', en: 'Give one of: {known}.' },
  },
  exciseClassUnknown: {
    status: 422,
    law: EXCISE_LAW,
    what: {
      ja: '「{kind}」に区分「{class}」はありません（基準日に有効なものに限ります）。',
      en: '“{kind}” has no class “{class}” on that day.',
    },
    fix: { ja: 'class に次のいずれかを指定してください: {known}', en: 'Give as class one of: {known}.' },
  },
  exciseOfOtherGoods: {
    status: 422,
    law: EXCISE_LAW,
    what: {
      ja: '品目 {code} の貨物に「{name}」の税はかかりません（対象: {headings}）。',
      en: 'Goods of code {code} cannot bear the tax on {name} (which is for {headings}).',
    },
    fix: {
      ja: '品目番号か内国消費税の区分（class）を確認してください。',
      en: 'Check the code, or the class under excises.',
    },
  },
  exciseQuantityNeeded: {
    status: 422,
    law: EXCISE_LAW,
    what: { ja: '「{name}」の税額の計算には数量が必要です。', en: 'The tax on {name} needs a quantity.' },
    fix: { ja: '次のいずれか1つを入力してください: {fields}', en: 'Give one of: {fields}.' },
  },
  exciseStrengthNeeded: {
    status: 422,
    law: { ja: '酒税法 第23条', en: 'Liquor Tax Act, Art. 23' },
    what: {
      ja: '「{name}」の税率はアルコール分で決まりますが、入力がありません。',
      en: 'The rate on {name} depends on the strength, which is not given.',
    },
    fix: {
      ja: 'alcoholPercent に度数を入力してください（例: 40）。',
      en: 'Give it as alcoholPercent, for example 40.',
    },
  },
  exciseConversionNeeded: {
    status: 422,
    law: { ja: 'たばこ税法 第10条', en: 'Tobacco Tax Act, Art. 10' },
    what: {
      ja: '「{name}」は {day} 時点では紙巻たばこの本数に換算して課税されます。',
      en: 'On {day} {name} is taxed by the number of cigarettes it counts as.',
    },
    fix: {
      ja: '換算後の本数を convertedSticks に入力してください。',
      en: 'Give that number as convertedSticks.',
    },
  },
  exciseNoRate: {
    status: 422,
    law: EXCISE_LAW,
    what: { ja: '{day} 時点の「{name}」の税率が登録されていません。', en: 'No rate for {name} is loaded for {day}.' },
    fix: { ja: '基準日を確認してください。', en: 'Check the day the assessment is asked for.' },
  },
  exciseNoLiquor: {
    status: 422,
    law: { ja: '酒税法 第2条', en: 'Liquor Tax Act, Art. 2' },
    what: { ja: 'アルコール分{least}度未満の飲料は酒類ではありません。', en: 'A drink below {least} % is not liquor.' },
    fix: { ja: '内国消費税の欄から取り除いてください。', en: 'Leave it out of excises.' },
  },
  exciseAtReducedRate: {
    status: 422,
    law: { ja: '消費税法 第2条第1項第9号の2・別表第1', en: 'Consumption Tax Act, Art. 2 (1) 9-2 and Annexed Table 1' },
    what: {
      ja: '内国消費税（{kind}）がかかる貨物は軽減税率の対象になりません。酒類は飲食料品から除かれています。',
      en: 'Goods that bear an excise ({kind}) have no reduced rate: liquor is taken out of food and drink.',
    },
    fix: { ja: 'taxClass を standard にしてください。', en: 'Give the taxClass standard.' },
  },
  exciseTooStrong: {
    status: 422,
    law: { ja: '酒税法 第3条', en: 'Liquor Tax Act, Art. 3' },
    what: {
      ja: '{name} のアルコール分は{below}度未満です（入力は{value}度）。',
      en: '{name} is below {below} % of alcohol; {value} % was given.',
    },
    fix: {
      ja: 'アルコール分を確認するか、該当する酒類の区分（class）を入力してください。',
      en: 'Check the strength, or give the class of liquor that the goods belong to.',
    },
  },
  strengthImpossible: {
    status: 422,
    law: { ja: '酒税法 第3条', en: 'Liquor Tax Act, Art. 3' },
    what: {
      ja: 'アルコール分「{value}」は0から100の間にありません。',
      en: 'A strength of “{value}” is not from 0 to 100.',
    },
    fix: { ja: '容量百分率で入力してください（例: 13）。', en: 'Give per cent of the volume, for example 13.' },
  },
  quantityNegative: {
    status: 422,
    law: QUANTITY_LAW,
    what: { ja: '数量「{value} {unit}」が0を下回っています。', en: 'A quantity of “{value} {unit}” is below zero.' },
    fix: { ja: '0より大きい数量を入力してください。', en: 'Give more than zero.' },
  },
  quantityZero: {
    status: 422,
    law: QUANTITY_LAW,
    what: {
      ja: '数量が0 {unit} です。申告する貨物には数量があります。',
      en: 'The quantity is 0 {unit}: goods that are declared have one.',
    },
    fix: {
      ja: '0より大きい数量を入力するか、この単位の数量を取り除いてください。',
      en: 'Give more than zero, or leave the quantity in this unit out.',
    },
  },
  quantityAbsurd: {
    status: 422,
    law: QUANTITY_LAW,
    what: {
      ja: '数量「{value} {unit}」は1欄の数量としてありえません（上限は1兆）。',
      en: 'A quantity of “{value} {unit}” is beyond anything one line can hold (a million millions).',
    },
    fix: { ja: '桁と単位を確認してください。', en: 'Check its digits and its unit.' },
  },
  quantityTooFine: {
    status: 422,
    law: QUANTITY_LAW,
    what: {
      ja: '単位 {unit} の数量「{value}」の小数点以下は{decimals}桁までです。',
      en: 'A quantity in {unit} has at most {decimals} decimals, not “{value}”.',
    },
    fix: { ja: '数量か単位を直してください。', en: 'Mend the quantity, or the unit.' },
  },
  quantityUnitOther: {
    status: 422,
    law: QUANTITY_LAW,
    what: {
      ja: '単位 {unit} は品目 {code} の単位（{units}）に合いません。',
      en: 'The unit {unit} does not match those of code {code} ({units}).',
    },
    fix: {
      ja: '実行関税率表の単位、または正確に換算できる単位で入力してください。',
      en: 'Give the quantity in a unit of the schedule, or in one that converts to it exactly.',
    },
  },
  quotaOtherGoods: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書 {certificate} は品目 {code} を対象としていません（対象: {codes}）。',
      en: 'Certificate {certificate} does not cover code {code} (it covers {codes}).',
    },
    fix: { ja: '証明書か品目番号を確認してください。', en: 'Check the certificate, or the code.' },
  },
  quotaNotValid: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書 {certificate} は {day} には有効でありません（{from}から{to}まで）。',
      en: 'Certificate {certificate} is not valid on {day} (it runs from {from} to {to}).',
    },
    fix: {
      ja: '有効な証明書を使うか、割当外の税率で申告してください。',
      en: 'Use a valid one, or the rate outside the quota.',
    },
  },
  quotaExhausted: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書 {certificate} の残り {remaining} {unit} に対し {asked} {unit} が申告されています。',
      en: 'Certificate {certificate} has {remaining} {unit} left, and {asked} {unit} are declared.',
    },
    fix: {
      ja: '残りの範囲内と割当外の2欄に分けてください。',
      en: 'Split the line: what is left within the quota, the rest outside it.',
    },
  },
  quotaUsedTwice: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書 {certificate} を複数の欄で使い、合計 {asked} {unit} が残り {remaining} {unit} を超えています。',
      en: 'Certificate {certificate} is used in several lines, {asked} {unit} together, with {remaining} {unit} left.',
    },
    fix: {
      ja: 'この欄の数量を減らすか、割当外の税率で申告してください。',
      en: 'Reduce this line, or use the rate outside.',
    },
  },
  quotaQuantityNeeded: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書 {certificate} の残りは単位 {unit} で数えますが、その数量がありません。',
      en: 'Certificate {certificate} is counted in {unit}, and no quantity is given in it.',
    },
    fix: {
      ja: 'quantities に単位 {unit} の数量を追加してください。',
      en: 'Add a quantity in {unit} under quantities.',
    },
  },
} as const satisfies Record<string, RefusalText>;
