// Law 3 of the house: why a scheme applies or does not, and what a relief took.
import { formatDecimal } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceInput, TraceStep } from '../../../kernel/trace.ts';
import type { ListedGoods } from '../domain/low-value/listed-goods.ts';
import type { LimitTest } from '../domain/low-value/value-for-limit.ts';
import type { ReliefClaim } from '../domain/relief/decide-relief.ts';
import { lawOfRelief, type ReliefArticle } from '../domain/relief/relief-article.ts';

export const SIMPLIFIED_LAW: Words = { ja: '関税定率法 第3条の3', en: 'Customs Tariff Act, Art. 3-3' };
export const SELLER_LAW: Words = { ja: '消費税法（令和8年度改正）', en: 'Consumption Tax Act (FY2026 amendment)' };
export const DE_MINIMIS_LAW: Words = lawOfRelief('14-18');

const input = (ja: string, en: string, value: string | bigint): TraceInput => ({
  name: { ja, en },
  value: String(value),
});

const limitInputs = ({ value, limit }: LimitTest, linked: bigint): TraceInput[] => [
  input('課税価格の合計', 'total customs value', value),
  ...(linked > 0n ? [input('うち関連する他の申告', 'of which linked declarations', linked)] : []),
  input('上限', 'limit', limit),
];

export const traceSimplified = (test: LimitTest, linked: bigint): TraceStep => ({
  rule: 'duty.scheme.simplified',
  title: { ja: '簡易税率の適用', en: 'Simplified tariff' },
  law: SIMPLIFIED_LAW,
  inputs: limitInputs(test, linked),
  result: test.within ? 'simplified' : 'refused',
});

export const traceDeMinimis = (test: LimitTest, linked: bigint): TraceStep => ({
  rule: 'duty.scheme.de-minimis',
  title: { ja: '課税価格1万円以下の免税', en: 'Exemption of low value' },
  law: DE_MINIMIS_LAW,
  inputs: limitInputs(test, linked),
  result: test.within ? 'de-minimis' : 'general',
  note: test.within ? WITHIN : ABOVE,
});

const WITHIN: Words = {
  ja: '上限以下のため、対象外の貨物を除き関税・消費税を免除します。',
  en: 'Within the limit: duty and consumption tax are exempt, except for goods left out.',
};
const ABOVE: Words = {
  ja: '上限を超えるため、一般の税率で計算しました。',
  en: 'Above the limit: computed by the general schedule.',
};

export const traceGroup = ({ group, name }: ListedGoods & { readonly group: string }, printed: string): TraceStep => ({
  rule: 'duty.scheme.simplified-group',
  title: { ja: '簡易税率の区分', en: 'Group of the simplified tariff' },
  law: SIMPLIFIED_LAW,
  inputs: [input('区分', 'group', group), input('税率', 'rate', printed)],
  result: group,
  note: name,
});

export const traceExcluded = ({ code, name }: ListedGoods): TraceStep => ({
  rule: 'duty.scheme.de-minimis-excluded',
  title: { ja: '免税の対象外の貨物', en: 'Goods left out of the exemption' },
  law: { ja: '関税定率法施行令 第16条の3', en: 'Enforcement Order of the Customs Tariff Act, Art. 16-3' },
  inputs: [input('品目', 'goods', code)],
  result: 'general',
  note: name,
});

export const traceExempt = (asGift: boolean, withConsumptionTax: boolean): TraceStep => ({
  rule: 'duty.scheme.de-minimis-line',
  title: { ja: '欄の免税', en: 'Exemption of the line' },
  law: DE_MINIMIS_LAW,
  inputs: [],
  result: withConsumptionTax ? 'duty, consumption-tax' : 'duty',
  ...(asGift ? { note: GIFT } : {}),
});

const GIFT: Words = {
  ja: '対象外の貨物ですが、個人的な贈与品として申告されています。',
  en: 'Goods left out, but declared as a personal gift.',
};

export const traceSeller = (registration: string): TraceStep => ({
  rule: 'duty.scheme.registered-seller',
  title: { ja: '登録販売者による特定少額資産の譲渡', en: 'Specified low-value sale by a registered seller' },
  law: SELLER_LAW,
  inputs: [input('登録番号', 'registration', registration)],
  result: 'consumption-tax: 0',
});

export const traceRelief = (article: ReliefArticle, law: Words, claim: ReliefClaim): TraceStep => ({
  rule: `duty.relief.${article.code}`,
  title: { ja: '減免税', en: 'Relief' },
  law,
  inputs: [
    ...(claim.sharePercent ? [input('軽減割合（%）', 'share (%)', formatDecimal(claim.sharePercent))] : []),
    ...(claim.exportedValue === undefined ? [] : [input('輸出時の価格', 'value as exported', claim.exportedValue)]),
    ...(claim.exportedOn ? [input('輸出許可の日', 'export permit', claim.exportedOn)] : []),
    input('消費税', 'consumption tax', article.consumptionTax ? 'relieved' : 'due'),
    ...(article.limitMonths === null ? [] : [input('期限（月）', 'limit (months)', String(article.limitMonths))]),
  ],
  result: article.effect,
  note: article.name,
});
