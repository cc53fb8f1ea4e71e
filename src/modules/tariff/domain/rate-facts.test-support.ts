import { parseCountryCode } from '../../../kernel/country-code.ts';
import { floorTo1000 } from '../../../kernel/money.ts';
import type { Parameters, ParameterValue } from '../../../kernel/parameters.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { parseQuantity } from '../../../kernel/quantity.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { RateFacts } from './rate-facts.ts';

const value = (text: string, status: ParameterValue['status'] = 'confirmed'): ParameterValue => ({
  value: text,
  from: mustBe(parsePlainDate('2000-04-01')),
  status,
  law: { ja: '試験', en: 'test' },
});

export const TEST_PARAMETERS: Parameters = {
  asOf: mustBe(parsePlainDate('2026-11-21')),
  values: {
    'rounding.specific-quantity-decimals': value('2', 'unconfirmed'),
    'pork.cuts.standard-price': value('546.53'),
    'pork.carcass.standard-price': value('409.90', 'unconfirmed'),
    'pork.processed.standard-price': value('409.90', 'derived'),
  },
};

export type FactsText = {
  readonly value?: bigint;
  readonly kg?: string;
  readonly quantities?: Readonly<Record<string, string>>;
  readonly origin?: string;
  readonly asOf?: string;
  readonly answers?: Readonly<Record<string, string>>;
};

/** Facts for a test, said briefly; the duty base is the value floored to 1,000 yen (R2). */
export function factsOf(given: FactsText): RateFacts {
  const customsValue = given.value ?? 1_000_000n;
  const quantities = { ...(given.kg === undefined ? {} : { KG: given.kg }), ...given.quantities };
  return {
    asOf: mustBe(parsePlainDate(given.asOf ?? '2026-11-21')),
    origin: mustBe(parseCountryCode(given.origin ?? 'CN')),
    customsValue,
    dutyBase: floorTo1000(customsValue),
    quantities: Object.entries(quantities).map(([unit, text]) => mustBe(parseQuantity({ value: text, unit }))),
    parameters: TEST_PARAMETERS,
    answers: given.answers ?? {},
  };
}
