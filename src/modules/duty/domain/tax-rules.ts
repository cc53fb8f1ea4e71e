// Consumption Tax Act Art. 29, Local Tax Act Art. 72-83: the rates, and every rounding unit, are dated values of the
// country profile. Read once per snapshot of the profile, so that 999 lines do not parse the same text 999 times.
import { findParameter, getParameter, type Parameters } from '../../../kernel/parameters.ts';
import { parsePercent, type RateFraction } from '../../../kernel/rate.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { Fraction, RoundingUnits } from './rounding.ts';

export type TaxClass = 'standard' | 'reduced';
export const TAX_CLASSES = ['standard', 'reduced'] as const satisfies readonly TaxClass[];

export type NationalRate = { readonly text: string; readonly rate: RateFraction; readonly law: Words };

export type TaxRules = {
  readonly customsValueUnit: bigint;
  readonly rounding: RoundingUnits;
  readonly national: Readonly<Record<TaxClass, NationalRate>>;
  readonly local: { readonly text: string; readonly share: Fraction; readonly law: Words };
};

const UNIT_KEYS = {
  dutyBase: 'rounding.duty-base',
  lineDuty: 'rounding.line-duty',
  dutyTotal: 'rounding.duty-total',
  dutyInConsumptionTaxBase: 'rounding.duty-in-ct-base',
  consumptionTaxBase: 'rounding.ct-base',
  lineConsumptionTax: 'rounding.line-ct',
  consumptionTaxTotal: 'rounding.ct-total',
  localTaxBase: 'rounding.lct-base',
  lineLocalTax: 'rounding.line-lct',
  localTaxTotal: 'rounding.lct-total',
  exciseTotal: 'rounding.excise-total',
  leastTaxableBase: 'rounding.least-taxable-base',
} as const satisfies Record<keyof RoundingUnits, string>;

const CUSTOMS_VALUE_KEY = 'rounding.customs-value';
const NATIONAL_KEYS = {
  standard: 'consumption-tax.standard.national',
  reduced: 'consumption-tax.reduced.national',
} as const satisfies Record<TaxClass, string>;
const LOCAL_KEY = 'consumption-tax.local-fraction';

export const TAX_RULE_KEYS: readonly string[] = [
  ...Object.values(UNIT_KEYS),
  CUSTOMS_VALUE_KEY,
  ...Object.values(NATIONAL_KEYS),
  LOCAL_KEY,
];

/** Rules that the profile does not define on that day: empty unless the day lies before the profile begins. */
export const missingTaxRules = (parameters: Parameters): string[] =>
  TAX_RULE_KEYS.filter((key) => findParameter(parameters, key)?.value == null);

const rulesRead = new WeakMap<Parameters, TaxRules>();

export function readTaxRules(parameters: Parameters): TaxRules {
  const known = rulesRead.get(parameters);
  if (known) return known;
  const rules = compileTaxRules(parameters);
  rulesRead.set(parameters, rules);
  return rules;
}

function compileTaxRules(parameters: Parameters): TaxRules {
  const unit = (key: string): bigint => positive(key, BigInt(getParameter(parameters, key).value));
  const entries = Object.entries(UNIT_KEYS).map(([name, key]) => [name, unit(key)]);
  const local = getParameter(parameters, LOCAL_KEY);
  return {
    customsValueUnit: unit(CUSTOMS_VALUE_KEY),
    rounding: Object.fromEntries(entries) as RoundingUnits,
    national: {
      standard: readNational(parameters, NATIONAL_KEYS.standard),
      reduced: readNational(parameters, NATIONAL_KEYS.reduced),
    },
    local: { text: local.value, share: readFraction(local.value), law: local.law },
  };
}

function readNational(parameters: Parameters, key: string): NationalRate {
  const { value, law } = getParameter(parameters, key);
  return { text: value, rate: mustBe(parsePercent(value)), law };
}

function readFraction(text: string): Fraction {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  if (!match?.[1] || !match[2])
    throw new Error(`The country profile gives "${text}" where a fraction such as 22/78 belongs`);
  return { numerator: BigInt(match[1]), denominator: positive(LOCAL_KEY, BigInt(match[2])) };
}

function positive(key: string, value: bigint): bigint {
  if (value <= 0n) throw new Error(`The country profile gives ${value} for "${key}", which must be above zero`);
  return value;
}
