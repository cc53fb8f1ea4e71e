// What a person fills in at the calculator, how it becomes a request, and how it travels in a link. Everything is text:
// what it may say is the assessment's question.
import { type AssessmentRequest, SCHEMES, type Scheme } from '../contract.ts';
import { type ExtraTexts, isExtra, itemOfExtras } from './line-extras.ts';

export type CalculatorItem = {
  readonly code: string;
  readonly origin: string;
  readonly price: string;
  readonly taxClass: 'standard' | 'reduced';
  /** By unit. */
  readonly quantities: Readonly<Record<string, string>>;
  /** Facts that a conditional rate asked for. */
  readonly answers: Readonly<Record<string, string>>;
  /** Preference, excises, exporter, quota, own use, relief: by pointer. */
  readonly extras: ExtraTexts;
};

export type CalculatorForm = {
  readonly asOf: string;
  readonly terms: string;
  readonly currency: string;
  readonly freight: string;
  readonly freightCurrency: string;
  readonly insurance: string;
  readonly insuranceCurrency: string;
  readonly scheme: Scheme;
  /** Customs value of other declarations that count for the limits of low value. */
  readonly linkedValue: string;
  readonly items: readonly CalculatorItem[];
};

export const ITEMS_AT_MOST = 50;

export const blankItem = (code = ''): CalculatorItem => ({
  code,
  origin: '',
  price: '',
  taxClass: 'standard',
  quantities: {},
  answers: {},
  extras: {},
});

export const blankForm = (asOf: string, code = ''): CalculatorForm => ({
  asOf,
  terms: 'CIF',
  currency: 'JPY',
  freight: '',
  freightCurrency: 'JPY',
  insurance: '',
  insuranceCurrency: 'JPY',
  scheme: 'general',
  linkedValue: '',
  items: [blankItem(code)],
});

const isCounted = ({ code, origin, price }: CalculatorItem): boolean => Boolean(code && origin && price);

/** Zero-based places of the items that say enough to be counted; the request's items are these, in this order. */
export const countedItems = ({ items }: CalculatorForm): number[] =>
  items.flatMap((item, index) => (isCounted(item) ? [index] : []));

/** Nothing while no item says enough. */
export function requestOf(form: CalculatorForm): AssessmentRequest | null {
  const items = form.items.filter(isCounted);
  if (items.length === 0) return null;
  return {
    asOf: form.asOf,
    direction: 'import',
    ...(form.terms ? { terms: form.terms } : {}),
    ...(form.scheme === 'general' ? {} : { scheme: form.scheme }),
    ...(form.linkedValue ? { linkedValueJpy: form.linkedValue } : {}),
    items: items.map(({ code, origin, price, taxClass, quantities, answers, extras }) => ({
      code,
      origin,
      price: { amount: price, currency: form.currency },
      taxClass,
      quantities: given(quantities).map(([unit, value]) => ({ value, unit })),
      answers: Object.fromEntries(given(answers)),
      ...itemOfExtras(extras),
    })),
    ...(form.freight ? { freight: { amount: form.freight, currency: form.freightCurrency } } : {}),
    ...(form.insurance ? { insurance: { amount: form.insurance, currency: form.insuranceCurrency } } : {}),
  };
}

const given = (texts: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(texts).filter(([, text]) => text !== '');

/** For the part of an address behind the #, which browsers keep to themselves: amounts are not sent anywhere. */
export function encodeForm(form: CalculatorForm): string {
  const bytes = new TextEncoder().encode(JSON.stringify(form));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null for anything that is not a form of ours: a link may have been cut or changed. */
export function decodeForm(text: string): CalculatorForm | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return formOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function formOf(source: unknown): CalculatorForm | null {
  const form = recordOf(source);
  if (!form || !Array.isArray(form.items)) return null;
  const blank = blankForm('');
  const items = form.items.slice(0, ITEMS_AT_MOST).map((item) => itemOf(recordOf(item) ?? {}));
  return {
    asOf: textOf(form.asOf),
    terms: textOf(form.terms),
    currency: textOf(form.currency) || blank.currency,
    freight: textOf(form.freight),
    freightCurrency: textOf(form.freightCurrency) || blank.freightCurrency,
    insurance: textOf(form.insurance),
    insuranceCurrency: textOf(form.insuranceCurrency) || blank.insuranceCurrency,
    scheme: SCHEMES.find((scheme) => scheme === form.scheme) ?? blank.scheme,
    linkedValue: textOf(form.linkedValue),
    items: items.length > 0 ? items : blank.items,
  };
}

const itemOf = (item: Readonly<Record<string, unknown>>): CalculatorItem => ({
  code: textOf(item.code),
  origin: textOf(item.origin),
  price: textOf(item.price),
  taxClass: item.taxClass === 'reduced' ? 'reduced' : 'standard',
  quantities: textsOf(item.quantities),
  answers: textsOf(item.answers),
  extras: Object.fromEntries(Object.entries(textsOf(item.extras)).filter(([pointer]) => isExtra(pointer))),
});

const recordOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 400) : '');
const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(recordOf(value) ?? {}).map(([name, text]) => [name, textOf(text)]));
