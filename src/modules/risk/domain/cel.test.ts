import { describe, expect, it } from 'vitest';
import { CEL_LENGTH_LIMIT, compileCel } from './cel.ts';
import { riskRow } from './risk-row.test-support.ts';
import { VARIABLES } from './variables.ts';

const answer = (text: string, given = {}) => {
  const compiled = compileCel(text);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.fault));
  return compiled.rule.evaluate(riskRow(given));
};
const faultOf = (text: string) => {
  const compiled = compileCel(text);
  return compiled.ok ? null : compiled.fault;
};

describe('a rule text', () => {
  it.each([
    ['origin == "CN" && customsValue > 1000000', { origin: 'CN', customsValue: 1000001n }, true],
    ['origin == "CN" && customsValue > 1000000', { origin: 'CN', customsValue: 1000000n }, false],
    ['heading in ["6403", "6404"]', { heading: '6404' }, true],
    ['otherLaws.exists(law, law == "FD")', { otherLaws: ['PL', 'FD'] }, true],
    ['description.contains("sample") || newOrigin', { newOrigin: true }, true],
    ['valuePerUnit > 0.0 && valuePerUnit < 100.5', { valuePerUnit: 100.25 }, true],
    ['!aeo', { aeo: true }, false],
  ])('%s on %o is %s', (text, given, hit) => {
    expect(answer(text, given)).toEqual({ ok: true, hit });
  });

  it('keeps whole numbers exact beyond what a float can hold', () => {
    expect(answer('totalCustomsValue == 9007199254740993', { totalCustomsValue: 9007199254740993n })).toEqual({
      ok: true,
      hit: true,
    });
  });

  it('may use every documented name', () => {
    for (const { name } of VARIABLES) expect(faultOf(`${name} == ${name}`)).toBeNull();
  });
});

describe('a faulty rule text is refused with its place', () => {
  it.each([
    ['origin == "CN" && colour == "red"', 'unknown-name', 18],
    ['itemCount >', 'syntax', 11],
    ['origin == 1', 'type', 0],
    ['customsValue', 'not-boolean', 0],
    ['', 'syntax', 0],
    ['aeo || description.matches("^(a+)+$")', 'forbidden', 7],
    ['{"a": 1}.a == 1', 'syntax', 1],
    [`origin in [${'"CN",'.repeat(301)}"CN"]`, 'syntax', expect.any(Number)],
    [`${'aeo || '.repeat(300)}aeo`, 'too-long', CEL_LENGTH_LIMIT],
    [`${'('.repeat(60)}aeo${')'.repeat(60)}`, 'syntax', expect.any(Number)],
  ])('%s', (text, kind, position) => {
    expect(faultOf(text)).toMatchObject({ kind, position });
  });

  it('cannot reach what JavaScript objects carry', () => {
    for (const text of ['constructor == constructor', 'origin.constructor == "x"', '__proto__ == 1']) {
      expect(faultOf(text)).not.toBeNull();
    }
  });
});

describe('a rule that fails on its values', () => {
  it('says so and does not throw', () => {
    expect(answer('customsValue / itemCount > 5', { itemCount: 0n })).toEqual({
      ok: false,
      detail: expect.stringContaining('division by zero'),
    });
  });
});
