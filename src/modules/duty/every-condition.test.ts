/**
 * Seasons, end uses and other conditions of whole schedules: the starter edition, and the full one where it is at hand.
 * Every line comes to an amount, or says which fact it needs and takes the answer, or says that it must be looked up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/plain-date.ts';
import { type SeasonalVariant, variantOn } from '../tariff/contract.ts';
import { assess } from './assess.ts';
import { type BriefLine, day, PROFILE, referenceOn } from './profile.test-support.ts';

type Row = {
  readonly code: string;
  readonly unit1: string | null;
  readonly unit2: string | null;
  readonly rates: Record<string, unknown> | null;
  readonly variants?: readonly { readonly season: string; readonly rates: Record<string, unknown> }[] | null;
};

const statutory = (rates: Record<string, unknown>): NonNullable<BriefLine['rates']> =>
  Object.fromEntries(Object.entries(rates).filter(([column, rate]) => column !== 'epa' && typeof rate === 'string'));

const FULL = join(PROFILE, '../../../shared/data/jp-tariff-2026-07.ndjson');
const SCHEDULES = [join(PROFILE, 'tariff/starter-2026-07.ndjson'), FULL].filter((path) => {
  if (existsSync(path)) return true;
  process.stdout.write(`skipped: ${path} is not at hand\n`);
  return false;
});

/** `KG (I.I.)` is kilograms with their immediate packing. */
const plainUnit = (unit: string | null): string | null => unit?.split(' ')[0] ?? null;

const linesOf = (path: string): BriefLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Row)
    .map(({ code, unit1, unit2, rates, variants }) => ({
      code,
      units: [plainUnit(unit1), plainUnit(unit2)] as const,
      rates: statutory(rates ?? {}),
      variants: (variants ?? []).map((one) => ({ season: one.season, rates: statutory(one.rates) })),
    }));

const DAYS = Array.from({ length: 366 }, (_, n) => addDays(day('2028-01-01'), n));

describe.each(SCHEDULES.map((path) => [path.split('/').at(-1) ?? path, path]))('%s', (_, path) => {
  const lines = linesOf(path);
  const reference = referenceOn('2026-11-21', { lines });

  const outcome = (line: BriefLine, answers: Record<string, string>, quantities: { value: string; unit: string }[]) =>
    assess(
      {
        asOf: '2026-11-21',
        direction: 'import',
        items: [
          { code: line.code, origin: 'US', customsValueJpy: '1000000', quantities, taxClass: 'standard', answers },
        ],
      },
      reference,
    );

  it('has exactly one season on every day of the year for each line that knows seasons', () => {
    const seasonal = lines.filter(({ variants }) => (variants ?? []).length > 0);
    expect(seasonal.length).toBeGreaterThan(0);
    for (const { variants = [] } of seasonal) {
      const all = variants as unknown as SeasonalVariant[];
      for (const text of DAYS) {
        const inForce = all.filter((one) => variantOn({ variants: [one] }, day(text)) !== undefined);
        expect(inForce.length, text).toBe(1);
      }
    }
  });

  it('takes the answer to every question it asks', () => {
    const stuck: string[] = [];
    for (const line of lines) {
      const answers: Record<string, string> = {};
      const quantities = [...new Set(line.units?.filter((unit) => unit !== null))].map((unit) => ({
        value: '1000',
        unit,
      }));
      let result = outcome(line, answers, quantities);
      for (let turn = 0; turn < 6 && !result.ok; turn += 1) {
        const asked = result.refusals.filter(({ code }) => code === 'duty.fact-needed');
        if (asked.length === 0) break;
        for (const { params } of asked) answers[params.key ?? ''] = params.key?.startsWith('content') ? '12' : 'yes';
        result = outcome(line, answers, quantities);
      }
      const open = result.ok ? [] : result.refusals.map(({ code }) => code);
      if (open.some((code) => code !== 'duty.rate-look-up' && code !== 'duty.rate-none'))
        stuck.push(`${line.code} ${open}`);
    }
    expect(stuck).toEqual([]);
  }, 120_000);
});
