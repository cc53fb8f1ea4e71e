/** Worked cases that a jurist can read stand in `country/jp/examples`; every number they state is checked here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { mustBe } from '../../kernel/result.ts';
import { type AssessedItem, assess, CONSUMPTION_TAX, DUTY, LOCAL_CONSUMPTION_TAX } from './contract.ts';
import { type BriefLine, PROFILE, referenceOn } from './profile.test-support.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const expectedItem = z.strictObject({
  customsValue: z.number().optional(),
  column: z.string().optional(),
  dutyBase: z.number().optional(),
  dutyNominal: z.string().optional(),
  duty: z.number().optional(),
  dutyForNextBase: z.number().optional(),
  excise: z.number().optional(),
  consumptionTaxBase: z.number().optional(),
  consumptionTax: z.number().optional(),
  consumptionTaxForNextBase: z.number().optional(),
  localConsumptionTax: z.number().optional(),
  candidates: z.record(z.string(), z.number()).optional(),
});
const expectedTotals = z.strictObject({
  customsValue: z.number().optional(),
  duty: z.number().optional(),
  excise: z.number().optional(),
  consumptionTax: z.number().optional(),
  localConsumptionTax: z.number().optional(),
  total: z.number().optional(),
});
const example = z.strictObject({
  title: words,
  law: words,
  source: z.string(),
  note: words.optional(),
  tariff: z.array(z.custom<BriefLine>((line) => typeof line === 'object')).optional(),
  cases: z.array(
    z.strictObject({
      name: words,
      preferences: z.record(z.string(), z.strictObject({ column: z.string(), printed: z.string() })).optional(),
      request: z.looseObject({ asOf: z.string() }),
      expected: z.strictObject({ items: z.array(expectedItem).min(1), totals: expectedTotals.optional() }),
    }),
  ),
});

const folder = join(PROFILE, 'examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const facts: { file: string; count: number }[] = [];

describe.each(files)('%s', (file) => {
  const { tariff = [], cases } = example.parse(parse(readFileSync(join(folder, file), 'utf8')));

  it.each(cases.map((one) => [one.name.en, one] as const))('%s comes out to the yen', (_, one) => {
    const reference = referenceOn(one.request.asOf, {
      lines: tariff,
      ...(one.preferences ? { preferences: one.preferences } : {}),
    });
    const assessment = mustBe(assess(one.request, reference));
    expect(assessment.items).toHaveLength(one.expected.items.length);
    one.expected.items.forEach((expected, n) => {
      const item = assessment.items[n];
      if (!item) throw new Error('no such line');
      const stated = Object.keys(expected);
      const actual = Object.entries(factsOf(item)).filter(([key]) => stated.includes(key));
      expect(Object.fromEntries(actual)).toEqual(expected);
      facts.push({ file, count: stated.length });
    });
    const totals = Object.entries(assessment.totals).map(([name, amount]) => [name, Number(amount)]);
    expect(Object.fromEntries(totals)).toMatchObject(one.expected.totals ?? {});
  });
});

it('covers every worked case of the handbook and the three printed records', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'e1-official-two-lines.yaml',
      'e2-foreign-currency.yaml',
      'e3-wine-lesser-with-minimum.yaml',
      'e4-leather-shoes-greater.yaml',
      'e5-butter-compound.yaml',
      'e6-pork-gate-price.yaml',
      'e7-orange-season.yaml',
      'e8-onion-bands.yaml',
      'printed-declaration-data.yaml',
    ]),
  );
  expect(facts.length).toBeGreaterThanOrEqual(28);
});

/** Plain numbers, as the examples state them. */
function factsOf(item: AssessedItem): z.infer<typeof expectedItem> {
  const line = (measure: string) => {
    const found = item.taxLines.find((tax) => tax.measure === measure);
    if (!found) throw new Error(`No ${measure} line`);
    return found;
  };
  const own = [DUTY, CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX];
  const excises = item.taxLines.filter(({ measure }) => !own.includes(measure));
  const amounts = item.candidates.flatMap(({ rate: { column, outcome } }) =>
    outcome.kind === 'amount' && column !== 'general' ? [[column, Number(outcome.amount)]] : [],
  );
  return {
    customsValue: Number(item.customsValue),
    column: line(DUTY).column,
    dutyBase: Number(line(DUTY).base),
    dutyNominal: line(DUTY).nominal,
    duty: Number(line(DUTY).amount),
    dutyForNextBase: Number(line(DUTY).forNextBase),
    excise: Number(excises.reduce((total, { amount }) => total + amount, 0n)),
    consumptionTaxBase: Number(line(CONSUMPTION_TAX).base),
    consumptionTax: Number(line(CONSUMPTION_TAX).amount),
    consumptionTaxForNextBase: Number(line(CONSUMPTION_TAX).forNextBase),
    localConsumptionTax: Number(line(LOCAL_CONSUMPTION_TAX).amount),
    candidates: Object.fromEntries(amounts),
  };
}
