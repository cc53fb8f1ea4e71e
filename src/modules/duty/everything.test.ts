/** Declarations that mix all an assessment knows: schemes, reliefs, gifts, excises, remedies, trial rates, money. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../kernel/result.ts';
import {
  type Assessment,
  assess,
  CONSUMPTION_TAX,
  formatAssessment,
  formatReference,
  isCustomsDuty,
  LOCAL_CONSUMPTION_TAX,
  readReference,
} from './contract.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';

const TODAY = '2026-11-21';
const LINES: readonly BriefLine[] = [
  { code: '620333200', units: ['NO', 'KG'], rates: { general: '11.2%', wto: '9.1%' } },
  { code: '640399015', units: ['PR', 'KG'], rates: { general: '30%又は4,300円/足のうちいずれか高い税率' } },
  { code: '220421020', units: [null, 'L'], rates: { general: '182円/l', wto: '125円/l' } },
  { code: '220830000', units: [null, 'L'], rates: { general: '無税' } },
  { code: '854511010', units: [null, 'KG'], rates: { general: '無税' } },
  { code: '730793010', units: [null, 'KG'], rates: { general: '3.9%' } },
  { code: '210310000', units: [null, 'KG'], rates: { general: '9.6%', wto: '7.2%' } },
];
const REFERENCE = referenceOn(TODAY, { lines: LINES, exchange: { USD: '151.23' } });

const money = fc.record({
  amount: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 10 ** 8 })).map(String),
  currency: fc.constantFrom('JPY', 'USD'),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const relief = fc.oneof(
  fc.record({ article: fc.constantFrom('13', '14', '14-10', '15', '16', '17') }),
  fc.record({
    article: fc.constantFrom('10', '14-2', '14-3', '18'),
    sharePercent: fc.integer({ min: 1, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
  }),
);
const liquor = fc.record({
  kind: fc.constant('liquor'),
  class: fc.constantFrom('whisky', 'liqueur', 'sweet-wine'),
  litres: fc.integer({ min: 1, max: 10 ** 5 }).map(String),
  alcoholPercent: fc.integer({ min: 1, max: 60 }).map(String),
});
const item = fc
  .record({
    code: fc.constantFrom(...LINES.map(({ code }) => code)),
    origin: fc.constantFrom('CN', 'KR', 'US', 'KP', 'FR'),
    price: money,
    taxClass: fc.constantFrom('standard', 'reduced'),
    dutyRate: maybe(fc.constantFrom('無税', '14%', '12.5%')),
    relief: maybe(relief),
    gift: maybe(fc.boolean()),
    personalUse: maybe(fc.boolean()),
    exporter: maybe(fc.constantFrom('Nobody Ltd.', 'Dalian Iron Co')),
    excises: maybe(fc.array(liquor, { maxLength: 2 })),
    pieces: fc.integer({ min: 1, max: 10 ** 5 }).map(String),
  })
  .map(({ pieces, excises, ...rest }) => ({
    ...rest,
    ...(rest.code.startsWith('22') ? { excises, taxClass: 'standard' } : {}),
    quantities: ['NO', 'PR', 'KG', 'L'].map((unit) => ({ value: pieces, unit })),
  }));
const declaration = fc.record({
  asOf: fc.constant(TODAY),
  direction: fc.constant('import'),
  scheme: maybe(fc.constantFrom('general', 'simplified', 'de-minimis-check')),
  terms: maybe(fc.constantFrom('CIF', 'FOB')),
  freight: maybe(money),
  items: fc.array(item, { minLength: 1, maxLength: 6 }),
});

/** How many of the samples are declarations that can be assessed: a property that never meets one proves nothing. */
let assessed = 0;
function whenAssessed(result: Result<Assessment>, check: (assessment: Assessment) => void): void {
  if (!result.ok) return;
  assessed++;
  check(result.value);
}
const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
const floor = (amount: bigint) => amount - (amount % 100n);

describe('any declaration, whatever it mixes', () => {
  it('owes nothing below zero, and carries into the next base what its duties are together, floored once', () => {
    fc.assert(
      fc.property(declaration, (request) => {
        whenAssessed(assess(request, REFERENCE), ({ items, totals }) => {
          for (const { taxLines } of items) {
            for (const { amount, forNextBase, base, relieved = 0n } of taxLines) {
              expect(amount >= 0n && base >= 0n && relieved >= 0n && forNextBase >= 0n).toBe(true);
            }
            const duties = taxLines.filter(({ measure }) => isCustomsDuty(measure));
            const carried = total(duties.map(({ forNextBase }) => forNextBase));
            expect(carried).toBe(floor(total(duties.map(({ amount }) => amount))));
            // Nothing stands on the local tax.
            expect(taxLines.at(-1)).toMatchObject({ measure: LOCAL_CONSUMPTION_TAX, forNextBase: 0n });
          }
          for (const sum of Object.values(totals)) expect(sum).toBeGreaterThanOrEqual(0n);
        });
      }),
      { numRuns: 300 },
    );
    expect(assessed).toBeGreaterThan(60);
  });

  it('adds up: every total is its lines, floored once, and the whole is its totals', () => {
    fc.assert(
      fc.property(declaration, (request) => {
        whenAssessed(assess(request, REFERENCE), ({ items, totals }) => {
          const lines = items.flatMap(({ taxLines }) => taxLines);
          const of = (is: (measure: string) => boolean) =>
            total(lines.filter(({ measure }) => is(measure)).map(({ amount }) => amount));
          expect(totals.duty).toBe(floor(of(isCustomsDuty)));
          expect(totals.excise).toBe(floor(of((measure) => measure === 'liquor-tax')));
          expect(totals.consumptionTax).toBe(floor(of((measure) => measure === CONSUMPTION_TAX)));
          expect(totals.localConsumptionTax).toBe(floor(of((measure) => measure === LOCAL_CONSUMPTION_TAX)));
          const { duty, excise, consumptionTax, localConsumptionTax } = totals;
          expect(totals.total).toBe(duty + excise + consumptionTax + localConsumptionTax);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has the value and the charges of the line for the base of its consumption tax, unless that is relieved', () => {
    fc.assert(
      fc.property(declaration, (request) => {
        whenAssessed(assess(request, REFERENCE), ({ items }) => {
          for (const { taxLines, customsValue } of items) {
            const charges = taxLines.filter(
              ({ measure }) => ![CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX].includes(measure),
            );
            const duties = charges.filter(({ measure }) => isCustomsDuty(measure)).map(({ amount }) => amount);
            const excises = charges.filter(({ measure }) => !isCustomsDuty(measure)).map(({ amount }) => floor(amount));
            const whole = customsValue + floor(total(duties)) + total(excises);
            const tax = taxLines.find(({ measure }) => measure === CONSUMPTION_TAX);
            if (tax?.relief !== undefined) continue;
            expect(tax?.base).toBe(whole - (whole % 1000n));
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused or assessed the same in a browser that was handed the reference data', () => {
    const there = readReference(JSON.parse(JSON.stringify(formatReference(REFERENCE))));
    const told = (result: Result<Assessment>) =>
      result.ok ? formatAssessment(result.value, { withTrace: true }) : result.refusals;
    fc.assert(
      fc.property(declaration, (request) => {
        expect(told(assess(request, there))).toEqual(told(assess(request, REFERENCE)));
      }),
      { numRuns: 100 },
    );
  });

  it('costs no more with a relief than without it', () => {
    fc.assert(
      fc.property(declaration, (request) => {
        const bare = { ...request, items: request.items.map(({ relief: _none, ...rest }) => rest) };
        // A line with a relief leaves the scheme, be it the simplified tariff or low value, which may cost more.
        if (request.scheme === 'simplified' || request.scheme === 'de-minimis-check') return;
        const full = assess(bare, REFERENCE);
        whenAssessed(assess(request, REFERENCE), ({ totals }) => {
          if (full.ok) expect(totals.total).toBeLessThanOrEqual(full.value.totals.total);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives every flag and every refusal in both languages, at a field of the request', () => {
    const heads = ['', 'asOf', 'scheme', 'terms', 'freight', 'items', 'rates'];
    fc.assert(
      fc.property(declaration, (request) => {
        const result = assess(request, REFERENCE);
        const said = result.ok
          ? result.value.flags.map(({ pointer, words }) => ({ pointer, words: [words] }))
          : result.refusals.map(({ pointer, what, fix }) => ({ pointer, words: [what, fix] }));
        for (const { pointer, words } of said) {
          expect(heads).toContain(pointer.split('/')[1] ?? '');
          for (const { ja, en } of words) expect(ja && en && !en.includes('{') && !ja.includes('{')).toBeTruthy();
        }
      }),
      { numRuns: 200 },
    );
  });
});
