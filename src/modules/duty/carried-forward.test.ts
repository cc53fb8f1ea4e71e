import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess, formatAssessment, formatReference, readReference } from './contract.ts';
import { day, referenceOn } from './profile.test-support.ts';
import { item, request } from './soy-sauce.test-support.ts';

const LINES = [{ code: '210310000', units: [null, 'KG'] as const, rates: { general: '9.6%' } }];
const EDITION = { name: '2026-07', validFrom: day('2026-04-01') };

function flags(asOf: string, schedule: typeof EDITION | undefined = EDITION) {
  const reference = { ...referenceOn(asOf, { lines: LINES }), schedule };
  return formatAssessment(mustBe(assess({ ...request(item({ taxClass: 'reduced' })), asOf }, reference))).flags;
}
const kinds = (asOf: string, schedule?: typeof EDITION) =>
  flags(asOf, schedule).map(({ kind, pointer, detail }) => `${kind} ${pointer} ${detail}`);

describe('a day beyond what the data reach', () => {
  it('says nothing within the fiscal year of the edition', () => {
    for (const asOf of ['2026-04-01', '2026-11-21', '2027-03-31']) expect(kinds(asOf), asOf).toEqual([]);
  });

  it('names the edition that is carried forward from the first day of the next fiscal year', () => {
    expect(kinds('2027-04-01')).toEqual([
      'schedule-carried-forward /asOf 2026-07 2026-04-01',
      'rates-carried-forward /asOf 2027-03-31',
    ]);
    expect(kinds('2031-01-05')).toHaveLength(2);
  });

  it('says in both languages what the sums rest on', () => {
    const [schedule, rates] = flags('2027-04-01');
    expect(schedule?.words.en).toContain('edition 2026-07, in force since 2026-04-01');
    expect(schedule?.words.ja).toContain('2026-04-01 からの版（2026-07）');
    for (const { words } of [schedule, rates].filter((flag) => flag !== undefined)) {
      expect(words.en).not.toMatch(/[ぁ-ん一-龠]/);
      expect(words.ja).toMatch(/[ぁ-ん]/);
    }
  });

  it('speaks of the values alone once the schedule of the year is loaded', () => {
    const next = { name: '2027-04', validFrom: day('2027-04-01') };
    expect(kinds('2027-04-01', next)).toEqual(['rates-carried-forward /asOf 2027-03-31']);
    expect(kinds('2028-03-31', next)).toHaveLength(1);
    expect(kinds('2028-04-01', next)).toHaveLength(2);
  });

  it('counts an edition of the last quarter to the fiscal year that ends with it', () => {
    const winter = { name: '2027-01', validFrom: day('2027-01-01') };
    expect(kinds('2027-03-31', winter)).toEqual([]);
    expect(kinds('2027-04-01', winter)[0]).toBe('schedule-carried-forward /asOf 2027-01 2027-01-01');
  });

  it('changes no sum, and says the same in a browser that was handed the data', () => {
    const asOf = '2027-04-01';
    const reference = { ...referenceOn(asOf, { lines: LINES }), schedule: EDITION };
    const input = { ...request(item()), asOf };
    const here = formatAssessment(mustBe(assess(input, reference)));
    const there = readReference(JSON.parse(JSON.stringify(formatReference(reference))));
    expect(formatAssessment(mustBe(assess(input, there)))).toEqual(here);
    const { schedule: _without, ...older } = reference;
    expect(formatAssessment(mustBe(assess(input, older))).totals).toEqual(here.totals);
  });
});
