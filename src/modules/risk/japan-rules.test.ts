import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileCel } from './domain/cel.ts';
import { riskRow } from './domain/risk-row.test-support.ts';
import type { RiskValue } from './domain/variables.ts';

type Rule = { name: string; cel: string; reason: { ja: string; en: string } };
const file = join(import.meta.dirname, '../../../country/jp/risk/rules.yaml');
const { rules } = parse(readFileSync(file, 'utf8')) as { rules: Rule[] };

const hits = (given: Record<string, RiskValue>): string[] =>
  rules.flatMap(({ name, cel }) => {
    const compiled = compileCel(cel);
    if (!compiled.ok) throw new Error(`${name}: ${JSON.stringify(compiled.fault)}`);
    const answer = compiled.rule.evaluate(riskRow({ chapter: '84', heading: '8471', ...given }));
    if (!answer.ok) throw new Error(`${name}: ${answer.detail}`);
    return answer.hit ? [name] : [];
  });

describe('the rules that the Japan profile ships', () => {
  it('are at least eight, each with a reason in both languages', () => {
    expect(rules.length).toBeGreaterThanOrEqual(8);
    for (const { reason } of rules) expect(reason.ja.length * reason.en.length).toBeGreaterThan(0);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('leave an ordinary consignment alone', () => {
    expect(hits({ importerDeclarations: 40n, customsValue: 800000n, totalCustomsValue: 800000n })).toEqual([]);
  });

  it.each<[string, Record<string, RiskValue>]>([
    ['food-without-notification', { chapter: '16', heading: '1602', customsValue: 200000n, importerDeclarations: 9n }],
    ['animal-origin-first-time', { chapter: '05', heading: '0505', newOrigin: true }],
    ['new-importer-high-value', { totalCustomsValue: 20000001n }],
    ['leather-shoes-low-unit-value', { chapter: '64', heading: '6403', valuePerUnit: 399 }],
    ['counterfeit-prone-goods', { chapter: '42', heading: '4202', origin: 'CN', mailOrder: true }],
    ['pork-near-gate-price', { chapter: '02', heading: '0203', valuePerUnit: 524 }],
    ['gold-and-precious-metals', { chapter: '71', heading: '7108' }],
    ['cites-or-weapons-chapters', { chapter: '01', otherLaws: ['WA'] }],
    ['preference-from-new-supplier', { preferenceClaimed: true, newOrigin: true, customsValue: 1000001n }],
    ['proof-code-in-question', { flags: ['proof-verified', 'proof-code-question'] }],
    ['repeated-corrections', { importerFindings: 2n }],
    ['changed-before-permit', { changeCount: 2n }],
    ['light-for-its-value', { grossMassKg: 4.5, totalCustomsValue: 10000001n, importerDeclarations: 9n }],
  ])('%s hits what it is for', (name, given) => {
    expect(hits(given)).toContain(name);
  });
});
