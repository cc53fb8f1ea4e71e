// Customs Tariff Act Art. 4 and 4-7; handbook 2.1, 2.2, 2.10. Puts the rules of `domain/` together for all lines of a
// declaration, because amounts stated for the whole of it are shared over them. Pure; runs in the browser.
import { type Decimal, multiply, ZERO } from '../../kernel/decimal.ts';
import type { Minor, Money } from '../../kernel/money.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { ADJUSTMENTS, type AdjustmentKind } from './domain/adjustment.ts';
import { apportion } from './domain/apportion.ts';
import { convert, type ExchangeTable } from './domain/convert.ts';
import { buildCustomsValue, type ComponentKind, statedValue, type ValueComponent } from './domain/customs-value.ts';
import { isIncluded, isRequired, type PriceTerm } from './domain/price-term.ts';
import { valuationRefusals } from './refusals.ts';

export type Adjustment = { readonly kind: AdjustmentKind; readonly money: Money };

export type LineToValue = {
  /** A customs value settled elsewhere; excludes every other field. */
  readonly statedValue?: Minor;
  readonly price?: Money;
  readonly freight?: Money;
  readonly insurance?: Money;
  readonly adjustments?: readonly Adjustment[];
  /** Art. 4-6 (2), goods for personal use: the share of the retail price that counts; transport is not added. */
  readonly coefficient?: Decimal;
};

/** `freight`, `insurance` and `adjustments` up here are for the whole declaration and are shared by value. */
export type GoodsToValue = Omit<LineToValue, 'statedValue' | 'price' | 'coefficient'> & {
  readonly term?: string;
  readonly lines: readonly LineToValue[];
};

export type ValuationReference = {
  readonly exchange: ExchangeTable;
  readonly terms: Readonly<Record<string, PriceTerm>>;
  /** R1's unit from the profile: whole yen. */
  readonly roundingUnit: bigint;
};

export type LineValue = {
  readonly customsValue: Minor;
  /** Before R1. */
  readonly exact: Decimal;
  readonly stated: boolean;
  readonly components: readonly ValueComponent[];
  readonly coefficient?: Decimal;
};

type Draft = { readonly line: LineToValue; readonly components: ValueComponent[] };
type Stated = { readonly kind: ComponentKind; readonly money: Money; readonly at: string };
type Desk = {
  readonly reference: ValuationReference;
  readonly term: PriceTerm | undefined;
  readonly refusals: Refusal[];
};

const LARGEST_VALUE = 10n ** 18n;

/** Customs value of every line, in order; pointers of refusals are `/items/{index}/…` and `/freight` etc. */
export function valueGoods(goods: GoodsToValue, reference: ValuationReference): Result<LineValue[]> {
  const term =
    goods.term === undefined || !Object.hasOwn(reference.terms, goods.term) ? undefined : reference.terms[goods.term];
  const desk: Desk = { reference, term, refusals: [] };
  if (goods.term !== undefined && term === undefined) {
    desk.refusals.push(valuationRefusals.priceTermUnknown('/terms', { term: goods.term }));
  }
  const drafts = goods.lines.map((line, index) => draftLine(line, index, desk));
  for (const amount of statedAmounts(goods)) shareOverLines(amount, drafts, desk);
  const values = drafts.map((draft, index) => finishLine(draft, index, desk));
  return desk.refusals.length > 0 ? refused(...desk.refusals) : ok(values);
}

function draftLine(line: LineToValue, index: number, desk: Desk): Draft {
  const draft: Draft = { line, components: [] };
  const amounts = statedAmounts(line);
  if (line.statedValue !== undefined) {
    if (line.price || amounts.length > 0)
      desk.refusals.push(valuationRefusals.priceAndValue(`/items/${index}/customsValueJpy`));
    return draft;
  }
  if (!line.price) {
    desk.refusals.push(valuationRefusals.priceMissing(`/items/${index}/price`));
    return draft;
  }
  addComponent(draft, { kind: 'price', money: line.price, at: '/price' }, index, desk);
  for (const amount of amounts) addComponent(draft, amount, index, desk);
  return draft;
}

function addComponent({ line, components }: Draft, amount: Stated, index: number, desk: Desk): void {
  const component = componentOf(amount, desk);
  if (component) components.push(line.coefficient ? forPersonalUse(component, line.coefficient) : component);
  else refuseRate(amount, `/items/${index}`, desk);
}

const NONE: readonly Stated[] = [];

function statedAmounts({ freight, insurance, adjustments }: Omit<LineToValue, 'statedValue' | 'price'>) {
  if (!freight && !insurance && !adjustments) return NONE;
  const stated: Stated[] = [];
  if (freight) stated.push({ kind: 'freight', money: freight, at: '/freight' });
  if (insurance) stated.push({ kind: 'insurance', money: insurance, at: '/insurance' });
  adjustments?.forEach(({ kind, money }, n) => {
    stated.push({ kind, money, at: `/adjustments/${n}` });
  });
  return stated;
}

/** Nothing when no exchange rate is known. */
function componentOf({ kind, money }: Stated, { reference, term }: Desk): ValueComponent | undefined {
  const own = convert(money, reference.exchange);
  return own && { kind, stated: money, own, effect: effectOf(kind, term) };
}

/** The retail price counts by its share; freight and insurance stand in it already (practice, unconfirmed). */
function forPersonalUse(component: ValueComponent, coefficient: Decimal): ValueComponent {
  if (component.kind === 'price') return { ...component, own: multiply(component.own, coefficient) };
  return isTransportCost(component.kind) ? { ...component, effect: 'included' } : component;
}

const isTransportCost = (kind: ComponentKind): boolean => kind === 'freight' || kind === 'insurance';

/** Pointers are written only when something is refused: most lines never need theirs. */
function refuseRate({ money: { currency }, at }: Stated, pointer: string, { refusals }: Desk): void {
  refusals.push(valuationRefusals.exchangeRateMissing(`${pointer}${at}/currency`, { currency }));
}

function effectOf(kind: ComponentKind, term: PriceTerm | undefined): ValueComponent['effect'] {
  if (kind === 'price') return 'add';
  if (kind === 'freight' || kind === 'insurance') return isIncluded(kind, term) ? 'included' : 'add';
  return ADJUSTMENTS[kind].sign === 1 ? 'add' : 'deduct';
}

/** Lines with a settled value, and lines that state the same cost themselves, take no share. */
function shareOverLines(amount: Stated, drafts: readonly Draft[], desk: Desk): void {
  const component = componentOf(amount, desk);
  if (component === undefined) {
    refuseRate(amount, '', desk);
    return;
  }
  const takers = drafts.filter(({ line }) => takesShare(line, amount.kind));
  const shares = apportion(component.own, takers.map(priceOf));
  if (shares === undefined) {
    if (component.own.units > 0n) desk.refusals.push(valuationRefusals.nothingToApportion(amount.at));
    else for (const taker of takers) taker.components.push(component);
    return;
  }
  shares.forEach(({ amount: own, coefficient, coefficientTotal }, n) => {
    const taker = takers[n];
    const share = { ...component, own, key: { coefficient, coefficientTotal } };
    taker?.components.push(taker.line.coefficient ? forPersonalUse(share, taker.line.coefficient) : share);
  });
}

function takesShare(line: LineToValue, kind: ComponentKind): boolean {
  if (line.statedValue !== undefined) return false;
  return !((kind === 'freight' && line.freight) || (kind === 'insurance' && line.insurance));
}

const priceOf = ({ components }: Draft): Decimal => components.find(({ kind }) => kind === 'price')?.own ?? ZERO;

function finishLine({ line, components }: Draft, index: number, desk: Desk): LineValue {
  const stated = line.statedValue !== undefined;
  const { exact, customsValue } = stated
    ? statedValue(line.statedValue)
    : buildCustomsValue(components, desk.reference.roundingUnit);
  const needsFreight = line.price && !line.coefficient && isRequired('freight', desk.term);
  if (needsFreight && !components.some(({ kind }) => kind === 'freight')) {
    const term = desk.term?.code ?? '';
    desk.refusals.push(valuationRefusals.freightMissing(`/items/${index}/freight`, { term }));
  }
  if (exact.units < 0n) desk.refusals.push(valuationRefusals.valueBelowZero(`/items/${index}/adjustments`));
  if (customsValue >= LARGEST_VALUE) desk.refusals.push(valuationRefusals.valueTooLarge(`/items/${index}/price`));
  return { exact, customsValue, stated, components, ...(line.coefficient ? { coefficient: line.coefficient } : {}) };
}
