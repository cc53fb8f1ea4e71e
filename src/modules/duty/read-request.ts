// From what was sent to what can be computed with: every fault of the whole request is reported at once, each with the
// JSON pointer of its field.
import { type CountryCode, parseCountryCode } from '../../kernel/country-code.ts';
import { type Decimal, isZero, parseNonNegative } from '../../kernel/decimal.ts';
import { parseStatisticalCode, type StatisticalCode } from '../../kernel/hs-code.ts';
import { type Minor, type Money, type MoneyText, parseCurrencyCode, parseMoney } from '../../kernel/money.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { parseUnitCode, type Quantity, type QuantityText } from '../../kernel/quantity.ts';
import type { Refusal, Words } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type ReadClaim, readClaim } from '../origin/contract.ts';
import type { Adjustment, AdjustmentKind, LineToValue } from '../valuation/contract.ts';
import type { ExciseGoods } from './domain/excise/excise-goods.ts';
import { OWN_MEASURES } from './domain/measures.ts';
import type { TaxClass } from './domain/tax-rules.ts';
import { readAmountOfGoods } from './quantity-limits.ts';
import { readExcises } from './read-excises.ts';
import { dutyRefusals } from './refusals.ts';
import { type AssessmentRequest, assessmentRequestSchema, type ShapedRequest } from './request-schema.ts';
import { schemaRefusals } from './schema-refusals.ts';
import {
  type DeclarationScheme,
  type ItemScheme,
  readDeclarationScheme,
  readItemScheme,
} from './scheme/read-scheme.ts';

export type ExciseToAdd = {
  readonly measure: string;
  readonly amount: Minor;
  readonly law: Words | undefined;
  readonly base: string | undefined;
  readonly rate: string | undefined;
};

/** Of a line that answers nothing itself, as all but a few. */
export const NO_ANSWERS: Readonly<Record<string, string>> = {};

export type ItemToAssess = {
  /** Low value, personal use and relief. */
  readonly special: ItemScheme;
  readonly code: StatisticalCode;
  readonly origin: CountryCode;
  readonly goods: LineToValue;
  readonly quantities: readonly Quantity[];
  readonly taxClass: TaxClass;
  readonly dutyRate: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
  readonly otherExcises: readonly ExciseToAdd[];
  readonly claim: ReadClaim | undefined;
  readonly excises: readonly ExciseGoods[];
  readonly exporter: string | undefined;
  readonly quotaCertificate: string | undefined;
};

export type DeclarationToAssess = DeclarationScheme & {
  readonly asOf: PlainDate;
  readonly term: string | undefined;
  readonly items: readonly ItemToAssess[];
  readonly header: Omit<LineToValue, 'statedValue' | 'price'>;
  readonly rates: Readonly<Record<string, Decimal>>;
};

type ParsedItem = ShapedRequest['items'][number];
type Take = <T>(result: Result<T>) => T | undefined;

/** For a command line or a body of unknown form. */
export function parseAssessmentRequest(input: unknown): Result<AssessmentRequest> {
  const parsed = assessmentRequestSchema.safeParse(input);
  return parsed.success ? ok(parsed.data) : refused(...schemaRefusals(parsed.error.issues, input));
}

export function readAssessmentRequest(input: unknown): Result<DeclarationToAssess> {
  const parsed = assessmentRequestSchema.safeParse(input);
  return parsed.success ? readShapedRequest(parsed.data) : refused(...schemaRefusals(parsed.error.issues, input));
}

/**
 * For a request whose shape is known to be right, as that of a declaration accepted before: checking it again would be
 * a fifth of the work of a reassessment in bulk.
 */
export function readShapedRequest(request: ShapedRequest): Result<DeclarationToAssess> {
  const refusals: Refusal[] = [];
  const take: Take = (result) => {
    if (result.ok) return result.value;
    refusals.push(...result.refusals);
    return undefined;
  };
  const asOf = take(parsePlainDate(request.asOf, '/asOf'));
  const items = request.items.map((item, index) => readItem(item, `/items/${index}`, take));
  const header = readCosts({ ...request, price: undefined }, '', take);
  const rates = readRates(request.rates ?? {}, take);
  const scheme = readDeclarationScheme(request, take);
  if (refusals.length > 0 || asOf === undefined) return refused(...refusals);
  const known = items.filter((item) => item !== undefined);
  return ok({ asOf, term: request.terms, items: known, header, rates, ...scheme });
}

function readItem(item: ParsedItem, pointer: string, take: Take): ItemToAssess | undefined {
  const code = take(parseStatisticalCode(item.code, `${pointer}/code`));
  const origin = take(parseCountryCode(item.origin, `${pointer}/origin`));
  const special = readItemScheme(item, pointer, take);
  const goods = readGoods(item, pointer, take);
  const quantities = item.quantities.map((quantity, n) => take(readQuantity(quantity, `${pointer}/quantities/${n}`)));
  take(noUnitTwice(item.quantities, `${pointer}/quantities`));
  const otherExcises = (item.otherExcises ?? []).map((_, n) =>
    readExcise(item, n, `${pointer}/otherExcises/${n}`, take),
  );
  if (code === undefined || origin === undefined) return undefined;
  return {
    special,
    code,
    origin,
    goods,
    quantities: quantities.filter((quantity) => quantity !== undefined),
    taxClass: item.taxClass,
    dutyRate: item.dutyRate,
    answers: item.answers ?? NO_ANSWERS,
    otherExcises: otherExcises.filter((excise) => excise !== undefined),
    claim: item.claim && take(readClaim(item.claim, `${pointer}/claim`)),
    excises: readExcises(item.excises ?? NO_EXCISES, `${pointer}/excises`, take),
    exporter: item.exporter,
    quotaCertificate: item.quota?.certificate,
  };
}

function readGoods(item: ParsedItem, pointer: string, take: Take): LineToValue {
  const costs = readCosts(item, pointer, take);
  const price = item.price && take(parseMoney(item.price, `${pointer}/price`));
  const stated =
    item.customsValueJpy === undefined ? undefined : take(wholeYen(item.customsValueJpy, `${pointer}/customsValueJpy`));
  return { ...costs, ...(price ? { price } : {}), ...(stated === undefined ? {} : { statedValue: stated }) };
}

type Costs = {
  readonly price?: MoneyText | undefined;
  readonly freight?: MoneyText | string | undefined;
  readonly insurance?: MoneyText | string | undefined;
  readonly adjustments?: readonly (MoneyText & { readonly kind: AdjustmentKind })[] | undefined;
};

function readCosts(from: Costs, pointer: string, take: Take): Omit<LineToValue, 'statedValue' | 'price'> {
  const freight = readCost(from.freight, from.price, `${pointer}/freight`, take);
  const insurance = readCost(from.insurance, from.price, `${pointer}/insurance`, take);
  const adjustments = (from.adjustments ?? []).flatMap((entry, n): Adjustment[] => {
    const money = take(parseMoney(entry, `${pointer}/adjustments/${n}`));
    return money ? [{ kind: entry.kind, money }] : [];
  });
  return {
    ...(freight ? { freight } : {}),
    ...(insurance ? { insurance } : {}),
    ...(adjustments.length > 0 ? { adjustments } : {}),
  };
}

function readCost(cost: Costs['freight'], price: Costs['price'], pointer: string, take: Take): Money | undefined {
  if (cost === undefined) return undefined;
  if (typeof cost !== 'string') return take(parseMoney(cost, pointer));
  if (price === undefined)
    return take(refused(dutyRefusals.requestMalformed(pointer, { detail: '{ amount, currency }' })));
  return take(parseMoney({ amount: cost, currency: price.currency }, pointer));
}

function readExcise(item: ParsedItem, n: number, pointer: string, take: Take): ExciseToAdd | undefined {
  const excise = item.otherExcises?.[n];
  if (excise === undefined) return undefined;
  const amount = take(wholeYen(excise.amount, `${pointer}/amount`));
  const before = item.otherExcises?.slice(0, n).some(({ measure }) => measure === excise.measure);
  if (before || OWN_MEASURES.includes(excise.measure)) {
    take(refused(dutyRefusals.measureTaken(`${pointer}/measure`, { measure: excise.measure })));
  }
  if (amount === undefined) return undefined;
  return { measure: excise.measure, amount, law: excise.law, base: excise.base, rate: excise.rate };
}

function readRates(rates: Readonly<Record<string, string>>, take: Take): Record<string, Decimal> {
  const entries = Object.entries(rates).flatMap(([currency, text]): [string, Decimal][] => {
    const pointer = `/rates/${currency.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const code = take(parseCurrencyCode(currency, pointer));
    const rate = take(parseNonNegative(text, pointer));
    if (rate && isZero(rate)) take(refused(dutyRefusals.exchangeRateZero(pointer)));
    return code && rate ? [[code, rate]] : [];
  });
  return Object.fromEntries(entries);
}

function wholeYen(text: string, pointer: string): Result<Minor> {
  const parsed = parseNonNegative(text, pointer);
  if (!parsed.ok) return parsed;
  if (parsed.value.scale === 0) return ok(parsed.value.units);
  return refused(dutyRefusals.amountNotWhole(pointer, { value: text }));
}

const NO_EXCISES: NonNullable<ParsedItem['excises']> = [];

function readQuantity(text: QuantityText, pointer: string): Result<Quantity> {
  const unit = parseUnitCode(text.unit, `${pointer}/unit`);
  const value = readAmountOfGoods(text, `${pointer}/value`);
  if (value.ok && unit.ok) return ok({ value: value.value, unit: unit.value });
  return refused(...(value.ok ? [] : value.refusals), ...(unit.ok ? [] : unit.refusals));
}

function noUnitTwice(quantities: readonly { readonly unit: string }[], pointer: string): Result<null> {
  const again = quantities.findIndex(({ unit }, n) => quantities.findIndex((other) => other.unit === unit) < n);
  if (again < 0) return ok(null);
  return refused(dutyRefusals.quantityTwice(`${pointer}/${again}/unit`, { unit: quantities[again]?.unit ?? '' }));
}
