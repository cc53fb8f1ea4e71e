import { describe, expect, it } from 'vitest';
import { mustBe } from '../../../kernel/result.ts';
import { tariffRefusals } from '../refusals.ts';
import { carryOver } from './carry-over.ts';
import { readScheduleLine } from './read-schedule.ts';

const line = (code: string, description: { ja: string; en?: string }) => {
  const text = JSON.stringify({ code, desc_path: ['品'], description, unit2: 'KG', rates: { general: '5%', epa: {} } });
  return mustBe(readScheduleLine(text, 1, tariffRefusals));
};
const wordings = (lines: ReturnType<typeof carryOver>) => lines.map(({ description }) => description);

describe('the English wording of an edition', () => {
  const before = [line('210310000', { ja: 'しょうゆ', en: 'Soy sauce' }), line('210320000', { ja: 'ケチャップ' })];

  it('stays with its code when the new edition brings none, whatever its Japanese says', () => {
    expect(wordings(carryOver(before, [line('210310000', { ja: '醤油' })]))).toEqual([{ ja: '醤油', en: 'Soy sauce' }]);
  });

  it('gives way to one that the new edition brings itself', () => {
    expect(wordings(carryOver(before, [line('210310000', { ja: '醤油', en: 'Shoyu' })]))).toEqual([
      { ja: '醤油', en: 'Shoyu' },
    ]);
  });

  it('is not made up for a code that had none or is new', () => {
    const after = [line('210320000', { ja: 'ケチャップ' }), line('100630010', { ja: '精米' })];
    expect(carryOver(before, after)).toEqual(after);
  });
});
