import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRow } from './risk-row.test-support.ts';
import { type ActiveRule, type Category, EVIDENCE_LIMIT, type SelectionCase, selectChannel } from './select-channel.ts';

const NO_DRAW = { drawn: 9999, documents: 200, physical: 50 };
const rule = (given: Partial<ActiveRule> = {}): ActiveRule => ({
  ruleId: 'r1',
  version: 1,
  name: 'rule',
  reason: { ja: '理由', en: 'reason' },
  category: 2,
  weight: 100,
  evaluate: () => ({ ok: true, hit: true }),
  ...given,
});
const select = (given: Partial<SelectionCase> = {}) =>
  selectChannel({
    rows: [riskRow()],
    rules: [],
    draw: NO_DRAW,
    aeo: false,
    aeoWeightPercent: 50,
    atLeast: 1,
    examined: null,
    ...given,
  });

describe('the channel of a declaration', () => {
  it('is 1 when no rule hits and the draw passes it by', () => {
    expect(select({ rules: [rule({ evaluate: () => ({ ok: true, hit: false }) })] })).toMatchObject({
      category: 1,
      findings: [],
    });
  });

  it('is the category of a rule of full weight', () => {
    expect(select({ rules: [rule()] }).category).toBe(2);
    expect(select({ rules: [rule({ category: 3 })] }).category).toBe(3);
  });

  it('needs several light rules to add up', () => {
    const light = rule({ weight: 50 });
    expect(select({ rules: [light] }).category).toBe(1);
    expect(select({ rules: [light, rule({ ruleId: 'r2', weight: 50 })] }).category).toBe(2);
    expect(select({ rules: [rule({ weight: 60, category: 3 }), rule({ weight: 40 })] }).category).toBe(2);
  });

  it('names the goods items that a rule hit, up to a limit', () => {
    const rows = Array.from({ length: 50 }, (_, n) => riskRow({ itemNumber: BigInt(n + 1) }));
    const odd = rule({ evaluate: (row) => ({ ok: true, hit: Number(row.itemNumber) % 2 === 1 }) });
    const [finding] = select({ rows, rules: [odd] }).findings;
    expect(finding?.items).toHaveLength(EVIDENCE_LIMIT);
    expect(finding?.items.slice(0, 3)).toEqual([1, 3, 5]);
  });

  it('is 2 when a rule fails, and the failure is a finding', () => {
    const broken = rule({ weight: 1, category: 3, evaluate: () => ({ ok: false, detail: 'division by zero' }) });
    expect(select({ rules: [broken] })).toMatchObject({
      category: 2,
      findings: [{ outcome: 'error', detail: 'division by zero' }],
    });
  });

  it.each([
    [0, 3],
    [49, 3],
    [50, 2],
    [249, 2],
    [250, 1],
  ])('a draw of %i gives %i', (drawn, category) => {
    expect(select({ draw: { drawn, documents: 200, physical: 50 } }).category).toBe(category);
  });

  it('is never lower than it was before a change', () => {
    expect(select({ atLeast: 3 }).category).toBe(3);
  });

  it('is 1 for what was already examined as a preliminary declaration, unless more is called for now', () => {
    expect(select({ rules: [rule()], atLeast: 2, examined: 2 }).category).toBe(1);
    expect(select({ rules: [rule({ category: 3 })], atLeast: 2, examined: 2 }).category).toBe(3);
  });

  it('for an AEO importer comes down from 3 to 2, and never to 1', () => {
    const physical = rule({ category: 3 });
    expect(select({ rules: [physical], aeo: true })).toMatchObject({ category: 2, lowered: true });
    expect(select({ rules: [rule()], aeo: true })).toMatchObject({ category: 2, lowered: false });
    expect(select({ rules: [rule({ category: 3, weight: 200 })], aeo: true })).toMatchObject({ category: 3 });
  });
});

describe('whatever the rules and the draw', () => {
  const anyRule = fc.record({
    weight: fc.integer({ min: 1, max: 200 }),
    category: fc.constantFrom(2 as const, 3 as const),
    outcome: fc.constantFrom('hit', 'miss', 'error'),
  });
  const anyCase = fc.record({
    rules: fc.array(anyRule, { maxLength: 6 }),
    drawn: fc.integer({ min: 0, max: 9999 }),
    atLeast: fc.constantFrom<Category>(1, 2, 3),
  });
  const run =
    (given: { rules: { weight: number; category: 2 | 3; outcome: string }[]; drawn: number; atLeast: Category }) =>
    (aeo: boolean) =>
      select({
        aeo,
        atLeast: given.atLeast,
        draw: { ...NO_DRAW, drawn: given.drawn },
        rules: given.rules.map(({ outcome, ...named }, n) =>
          rule({
            ...named,
            ruleId: `r${n}`,
            evaluate: () => (outcome === 'error' ? { ok: false, detail: 'x' } : { ok: true, hit: outcome === 'hit' }),
          }),
        ),
      });

  it('AEO never raises a category and never removes a check that a rule called for', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const plain = run(given)(false).category;
        const trusted = run(given)(true).category;
        expect(trusted).toBeLessThanOrEqual(plain);
        expect(trusted === 1).toBe(plain === 1);
      }),
    );
  });

  it('one more rule never lowers the category', () => {
    fc.assert(
      fc.property(anyCase, anyRule, (given, more) => {
        const before = run(given)(false).category;
        expect(run({ ...given, rules: [...given.rules, more] })(false).category).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
