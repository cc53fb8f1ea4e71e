// Law 3 of the house: a decision comes with its reasoning. Customs Tariff Act Art. 4, 4-7.
import { type Decimal, formatDecimal } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { ADJUSTMENTS } from './adjustment.ts';
import type { ExchangeTable } from './convert.ts';
import type { ComponentKind, ValueComponent } from './customs-value.ts';

type Traced = {
  readonly customsValue: Minor;
  readonly exact: Decimal;
  readonly stated: boolean;
  readonly components: readonly ValueComponent[];
  readonly coefficient?: Decimal;
};

const VALUE_LAW: Words = { ja: '関税定率法 第4条', en: 'Customs Tariff Act, Art. 4' };
const EXCHANGE_LAW: Words = { ja: '関税定率法 第4条の7', en: 'Customs Tariff Act, Art. 4-7' };
const FLOOR_LAW: Words = { ja: '国税通則法 第118条', en: 'Act on General Rules for National Taxes, Art. 118' };

/** R1 with one child per component of the value. */
export function traceValue(value: Traced, exchange: ExchangeTable): TraceStep {
  return {
    rule: 'R1',
    title: { ja: '課税価格', en: 'Customs value' },
    law: FLOOR_LAW,
    inputs: [{ name: { ja: '端数処理前', en: 'before rounding' }, value: formatDecimal(value.exact) }],
    result: String(value.customsValue),
    ...(value.stated ? { note: STATED_NOTE } : {}),
    children: value.components.map((component) => personal(traceComponent(component, exchange), component, value)),
  };
}

const STATED_NOTE: Words = {
  ja: '決定済みの課税価格をそのまま用いました。',
  en: 'A settled customs value was taken as it is.',
};
const INCLUDED_NOTE: Words = {
  ja: '建値条件により価格に含まれるため加算しません。',
  en: 'Already contained in the price by its delivery term; not added again.',
};
const FALLBACK_NOTE: Words = {
  ja: '適用すべき週の相場が未登録のため、直近の公示相場を用いました。',
  en: 'The rate of the week the law names is not loaded; the last published one before it was used.',
};

/** Customs Tariff Act Art. 4-6 (2): what the rule for personal use made of this component. */
function personal(step: TraceStep, { kind, effect }: ValueComponent, { coefficient }: Traced): TraceStep {
  if (coefficient === undefined) return step;
  if (effect === 'included') return { ...step, law: PERSONAL_LAW, note: PERSONAL_COST_NOTE };
  if (kind !== 'price') return step;
  const share = { name: { ja: '割合', en: 'share of the retail price' }, value: formatDecimal(coefficient) };
  return { ...step, law: PERSONAL_LAW, inputs: [...step.inputs, share], note: PERSONAL_NOTE };
}

const PERSONAL_LAW: Words = { ja: '関税定率法 第4条の6第2項', en: 'Customs Tariff Act, Art. 4-6 (2)' };
const PERSONAL_NOTE: Words = {
  ja: '個人使用の貨物は、海外小売価格に割合を乗じた額を課税価格とします。',
  en: 'Goods for personal use are valued at a share of their overseas retail price.',
};
const PERSONAL_COST_NOTE: Words = {
  ja: '個人使用の貨物には運賃・保険料を加算しません（取扱いは未確認）。',
  en: 'Transport costs are not added for goods for personal use (practice, unconfirmed).',
};

function traceComponent(component: ValueComponent, exchange: ExchangeTable): TraceStep {
  const { kind, stated, own, effect, key } = component;
  const used = exchange.rates[stated.currency];
  const foreign = stated.currency !== exchange.ownCurrency;
  const note = effect === 'included' ? INCLUDED_NOTE : foreign && used?.fallback ? FALLBACK_NOTE : undefined;
  const sign = effect === 'deduct' ? '-' : '';
  return {
    rule: `valuation.${kind}`,
    title: wordsOf(kind),
    law: foreign ? EXCHANGE_LAW : VALUE_LAW,
    inputs: [
      { name: { ja: '金額', en: 'amount stated' }, value: `${formatDecimal(stated.amount)} ${stated.currency}` },
      ...(foreign && used ? [{ name: { ja: '相場', en: 'exchange rate' }, value: formatDecimal(used.rate) }] : []),
      ...(foreign && used?.week
        ? [{ name: { ja: '週', en: 'week' }, value: `${used.week.start}/${used.week.end}` }]
        : []),
      ...(key ? [{ name: { ja: '按分係数', en: 'share by value' }, value: shareText(key) }] : []),
    ],
    result: effect === 'included' ? '0' : `${sign}${formatDecimal(own)}`,
    ...(note ? { note } : {}),
  };
}

const shareText = (key: NonNullable<ValueComponent['key']>): string =>
  `${formatDecimal(key.coefficient)}/${formatDecimal(key.coefficientTotal)}`;

function wordsOf(kind: ComponentKind): Words {
  if (kind === 'price') return { ja: '価格', en: 'Price' };
  if (kind === 'freight') return { ja: '運賃', en: 'Freight' };
  if (kind === 'insurance') return { ja: '保険料', en: 'Insurance' };
  return ADJUSTMENTS[kind].words;
}
