import { formatDecimal } from '../../../kernel/decimal.ts';
import { findParameter } from '../../../kernel/parameters.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceInput, TraceStep } from '../../../kernel/trace.ts';
import { rateText } from './canonical-rate.ts';
import { computeRate } from './compute-rate.ts';
import { dropFraction, type Fraction, toDecimal } from './fraction.ts';
import type { Clause, Rate, SimpleRate } from './rate-expression.ts';
import type { RateFacts } from './rate-facts.ts';
import { quantityIn } from './rate-quantity.ts';
import { askedUnitOf, type RateUnit } from './rate-units.ts';
import { standardPriceKey } from './reference-prices.ts';

const TARIFF_ACT: Words = { ja: '関税定率法第3条・別表', en: 'Customs Tariff Act, Art. 3 and annexed table' };
const FRACTIONS: Words = {
  ja: '国税通則法第119条、関税法第13条の4',
  en: 'Act on General Rules for National Taxes, Art. 119',
};

/** The reasoning of one evaluated rate: the clause that applied, each part with its amount, the cut to whole yen. */
export function traceRate(part: SimpleRate | Clause, facts: RateFacts): TraceStep[] {
  const computed = computeRate(part.rate, facts);
  if (computed.kind !== 'duty') return [];
  const { lawful } = computed.duty;
  return [
    ...('condition' in part ? [clauseStep(part)] : []),
    stepOf(part.rate, facts),
    {
      rule: 'R3',
      title: { ja: '円未満の端数の切捨て', en: 'Fraction of a yen dropped' },
      law: FRACTIONS,
      inputs: [{ name: { ja: '計算額', en: 'Computed' }, value: shown(lawful) }],
      result: dropFraction(lawful).toString(),
    },
  ];
}

const clauseStep = (clause: Clause): TraceStep => ({
  rule: 'tariff.clause',
  title: { ja: '適用される条件', en: 'Condition that applies' },
  law: TARIFF_ACT,
  inputs: [{ name: { ja: '条件', en: 'Condition' }, value: clause.condition.text }],
  result: rateText(clause.rate),
});

const TITLES: Readonly<Record<Rate['kind'], Words>> = {
  free: { ja: '無税', en: 'Free' },
  'ad-valorem': { ja: '従価税', en: 'Ad valorem' },
  specific: { ja: '従量税', en: 'Specific' },
  differential: { ja: '差額関税', en: 'Differential' },
  'linear-differential': { ja: '差額関税（課税価格の一次式）', en: 'Differential, linear in the value' },
  'reference-differential': { ja: '基準輸入価格との差額', en: 'Difference to the standard import price' },
  'content-specific': { ja: '含有量による従量税', en: 'Specific on a substance contained' },
  'content-step': { ja: '含有率による加算', en: 'Steps by content' },
  sum: { ja: '従価従量併課', en: 'Compound: sum' },
  choice: { ja: '選択税', en: 'Alternative duty' },
  floor: { ja: '最低税率のただし書', en: 'Proviso: not below' },
  cap: { ja: '最高税率のただし書', en: 'Proviso: not above' },
};

function stepOf(rate: Rate, facts: RateFacts): TraceStep {
  const computed = computeRate(rate, facts);
  const children = partsOf(rate).map((part) => stepOf(part, facts));
  const unconfirmed = unconfirmedNote(rate, facts);
  return {
    rule: `tariff.${rate.kind}`,
    title: rate.kind === 'choice' ? choiceTitle(rate.take) : TITLES[rate.kind],
    law: TARIFF_ACT,
    inputs: [{ name: { ja: '税率', en: 'Rate' }, value: rateText(rate) }, ...inputsOf(rate, facts)],
    result: computed.kind === 'duty' ? shown(computed.duty.lawful) : '',
    ...(unconfirmed ? { note: unconfirmed } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

const choiceTitle = (take: 'greater' | 'lesser'): Words =>
  take === 'greater'
    ? { ja: 'いずれか高い税率（税額で比較）', en: 'Whichever is the greater, on the amounts' }
    : { ja: 'いずれか低い税率（税額で比較）', en: 'Whichever is the less, on the amounts' };

function partsOf(rate: Rate): readonly Rate[] {
  if (rate.kind === 'sum') return rate.terms;
  if (rate.kind === 'choice') return rate.options;
  if (rate.kind === 'floor' || rate.kind === 'cap') return [rate.of, rate.limit, rate.instead];
  return [];
}

function inputsOf(rate: Rate, facts: RateFacts): TraceInput[] {
  if (rate.kind === 'ad-valorem') {
    return [{ name: { ja: '課税標準（R2）', en: 'Duty base (R2)' }, value: facts.dutyBase.toString() }];
  }
  if (rate.kind === 'reference-differential')
    return [...quantityInput(rate.per, facts), ...standardPriceInput(rate.goods, facts), value(facts)];
  if (rate.kind === 'differential' || rate.kind === 'linear-differential')
    return [...quantityInput(rate.per, facts), value(facts)];
  if (rate.kind === 'specific' || rate.kind === 'content-step') return quantityInput(rate.per, facts);
  return [];
}

const value = (facts: RateFacts): TraceInput => ({
  name: { ja: '課税価格', en: 'Customs value' },
  value: facts.customsValue.toString(),
});

function quantityInput(unit: RateUnit, facts: RateFacts): TraceInput[] {
  const quantity = quantityIn(unit, facts);
  if (!quantity) return [];
  const name = { ja: `数量（${unit}、R11）`, en: `Quantity (${askedUnitOf(unit)}, R11)` };
  return [{ name, value: shown(quantity.dutiable) }];
}

function standardPriceInput(goods: string, facts: RateFacts): TraceInput[] {
  const found = findParameter(facts.parameters, standardPriceKey(goods) ?? '');
  return found?.value == null
    ? []
    : [{ name: { ja: '基準輸入価格', en: 'Standard import price' }, value: found.value }];
}

function unconfirmedNote(rate: Rate, facts: RateFacts): Words | null {
  if (rate.kind !== 'reference-differential') return null;
  const found = findParameter(facts.parameters, standardPriceKey(rate.goods) ?? '');
  if (!found || found.status === 'confirmed') return null;
  return { ja: 'この基準輸入価格は未確認の値です。', en: 'This standard import price has not been confirmed.' };
}

const shown = (amount: Fraction): string => formatDecimal(toDecimal(amount, 6));
