import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../kernel/parameters.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { DRAW_RANGE, drawFor, sharesOn } from './draw.ts';

const asOf = mustBe(parsePlainDate('2026-11-21'));
const parametersWith = (values: Record<string, string>): Parameters => ({
  asOf,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, from: asOf, status: 'demonstration' as const, law: { ja: '法', en: 'law' } },
    ]),
  ),
});
const PARAMETERS = parametersWith({
  'risk.random-documents': '2%',
  'risk.random-physical': '0.5%',
  'risk.aeo-percent': '50%',
});
const UNSET = { documents: null, physical: null };

describe('the random draw', () => {
  it('is the same for a declaration however often it is drawn', () => {
    expect(drawFor('salt', 'a')).toBe(drawFor('salt', 'a'));
  });

  it('is another with another salt', () => {
    const ids = Array.from({ length: 20 }, (_, n) => `declaration-${n}`);
    expect(ids.map((id) => drawFor('one', id))).not.toEqual(ids.map((id) => drawFor('two', id)));
  });

  it('spreads evenly over its range', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 20_000; n++) {
      const drawn = drawFor('salt', `d${n}`);
      expect(drawn).toBeLessThan(DRAW_RANGE);
      const tenth = Math.floor(drawn / (DRAW_RANGE / 10));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe('the random share', () => {
  it('comes from the profile until a supervisor sets it', () => {
    expect(sharesOn(PARAMETERS, { set: UNSET, aeo: false })).toEqual({ documents: 200, physical: 50 });
    const set = { documents: 400, physical: 0 };
    expect(sharesOn(PARAMETERS, { set, aeo: false })).toEqual({ documents: 400, physical: 0 });
  });

  it('is smaller for an AEO importer but never vanishes', () => {
    expect(sharesOn(PARAMETERS, { set: UNSET, aeo: true })).toEqual({ documents: 100, physical: 25 });
    expect(sharesOn(PARAMETERS, { set: { documents: 1, physical: 1 }, aeo: true })).toEqual({
      documents: 1,
      physical: 1,
    });
  });
});
