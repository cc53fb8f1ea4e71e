import { describe, expect, it } from 'vitest';
import { riskRow } from './risk-row.test-support.ts';
import type { ActiveRule, Category } from './select-channel.ts';
import { type PastCase, SAMPLE_LIMIT, testRun } from './test-run.ts';

const rule = (given: Partial<ActiveRule> = {}): ActiveRule => ({
  ruleId: 'r',
  version: 1,
  name: 'new rule',
  reason: { ja: '理由', en: 'reason' },
  category: 3,
  weight: 100,
  evaluate: (row) => (row.origin === 'ZZ' ? { ok: false, detail: 'fault' } : { ok: true, hit: row.origin === 'CN' }),
  ...given,
});
const past = (origin: string, category: Category, aeo = false): PastCase => ({
  declarationId: `${origin}-${category}`,
  rows: [riskRow({ origin })],
  aeo,
  category,
});

describe('a test-run on past declarations', () => {
  it('counts what was decided and what would have been', () => {
    const run = testRun(rule(), [past('CN', 1), past('US', 1), past('US', 2), past('CN', 2)], 50);
    expect(run).toMatchObject({ declarations: 4, hits: 2, errors: 0, hitShare: 5000 });
    expect(run.before).toEqual({ 1: 2, 2: 2, 3: 0 });
    expect(run.after).toEqual({ 1: 1, 2: 1, 3: 2 });
  });

  it('lets an error ask for documents and shows it in the sample', () => {
    const run = testRun(rule(), [past('ZZ', 1)], 50);
    expect(run).toMatchObject({
      hits: 0,
      errors: 1,
      after: { 1: 0, 2: 1, 3: 0 },
      sample: [{ outcome: 'error', items: [1] }],
    });
  });

  it('does not raise anything for a rule that is too light alone', () => {
    expect(testRun(rule({ weight: 99 }), [past('CN', 1)], 50)).toMatchObject({ hits: 1, after: { 1: 1 } });
  });

  it('brings an AEO importer to documents where another would be inspected', () => {
    expect(testRun(rule(), [past('CN', 1, true)], 50).after).toEqual({ 1: 0, 2: 1, 3: 0 });
    expect(testRun(rule({ weight: 200 }), [past('CN', 1, true)], 50).after).toEqual({ 1: 0, 2: 0, 3: 1 });
  });

  it('shows a sample, not every hit, and copes with an empty past', () => {
    expect(testRun(rule(), Array(50).fill(past('CN', 1)), 50).sample).toHaveLength(SAMPLE_LIMIT);
    expect(testRun(rule(), [], 50)).toMatchObject({ declarations: 0, hitShare: 0 });
  });
});
