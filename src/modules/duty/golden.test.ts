/** Worked cases that a jurist can read stand in `country/jp/examples`; every number they state is checked here. */
import { describe, expect, it } from 'vitest';
import { WORKED_CASES } from './examples.test-support.ts';

describe.each([...new Set(WORKED_CASES.map(({ file }) => file))])('%s', (file) => {
  const cases = WORKED_CASES.filter((one) => one.file === file);

  it.each(cases.map((one) => [one.name, one] as const))('%s: comes out to the yen', (_, { compute, expected }) => {
    expect(compute()).toEqual(expected);
  });
});

it('covers every worked case of the handbook, the three printed records and each rounding rule', () => {
  const files = WORKED_CASES.map(({ file }) => file);
  for (const file of [
    'e1-official-two-lines.yaml',
    'e2-foreign-currency.yaml',
    'e3-wine-lesser-with-minimum.yaml',
    'e4-leather-shoes-greater.yaml',
    'e5-butter-compound.yaml',
    'e6-pork-gate-price.yaml',
    'e7-orange-season.yaml',
    'e8-onion-bands.yaml',
    'printed-declaration-data.yaml',
  ]) {
    expect(files).toContain(file);
  }
  const rules = WORKED_CASES.filter(({ file }) => file === 'rounding-rules.yaml').map(({ name }) => name);
  for (const rule of Array.from({ length: 12 }, (_, n) => new RegExp(`\\bR${n + 1}\\b`))) {
    expect(
      rules.some((name) => rule.test(name)),
      String(rule),
    ).toBe(true);
  }
  const stated = WORKED_CASES.flatMap(({ expected: { items, totals } }) => [...items, totals].map(Object.keys)).flat();
  expect(stated.length).toBeGreaterThanOrEqual(200);
});
