import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../kernel/decimal.ts';
import { mustBe } from '../../../kernel/result.ts';
import {
  type ColumnRate,
  chooseRate,
  type RateAmount,
  type RateColumns,
  type RateWithoutAmount,
} from './choose-rate.ts';

type Rate = ColumnRate<RateAmount | RateWithoutAmount>;

const rate = (column: string, amount: number, nominal = String(amount)): Rate => ({
  column,
  printed: `${amount}`,
  outcome: { kind: 'amount', amount: BigInt(amount), nominal: mustBe(parseDecimal(nominal)) },
});
const open = (column: string, kind: RateWithoutAmount['kind']): Rate => ({ column, printed: '●', outcome: { kind } });
const choose = (columns: Partial<RateColumns<Rate>>) =>
  chooseRate({
    general: undefined,
    temporary: undefined,
    wto: undefined,
    mfnEntitled: true,
    claimed: undefined,
    ...columns,
  });
const chosenColumn = (columns: Partial<RateColumns<Rate>>) => {
  const choice = choose(columns);
  return choice.kind === 'chosen' ? choice.rate.column : choice.kind;
};

const GENERAL = rate('general', 100);
const TEMPORARY = rate('temporary', 150);

describe('the choice among general, temporary and WTO', () => {
  it('is the general rate when there is nothing else', () => {
    expect(chosenColumn({ general: GENERAL })).toBe('general');
  });

  it('is the temporary rate in place of the general one, even when it is higher', () => {
    expect(chosenColumn({ general: GENERAL, temporary: TEMPORARY })).toBe('temporary');
  });

  it('is the WTO rate only when its amount is lower', () => {
    expect(chosenColumn({ general: GENERAL, wto: rate('wto', 99) })).toBe('wto');
    expect(chosenColumn({ general: GENERAL, wto: rate('wto', 100) })).toBe('general');
    expect(chosenColumn({ general: GENERAL, wto: rate('wto', 101) })).toBe('general');
  });

  it('compares WTO with the temporary rate, not with the general one that it replaced', () => {
    expect(chosenColumn({ general: rate('general', 300), temporary: TEMPORARY, wto: rate('wto', 200) })).toBe(
      'temporary',
    );
    expect(chosenColumn({ general: GENERAL, temporary: TEMPORARY, wto: rate('wto', 120) })).toBe('wto');
  });

  it('looks at the amounts before rounding when the lawful ones are equal', () => {
    const wto = rate('wto', 0, '31.9');
    expect(chosenColumn({ general: rate('general', 0, '39.9'), wto })).toBe('wto');
    expect(chosenColumn({ general: rate('general', 0, '31.9'), wto })).toBe('general');
  });

  it('goes by the lawful amount first when the two disagree', () => {
    expect(chosenColumn({ general: rate('general', 100, '199.9'), wto: rate('wto', 150, '150') })).toBe('general');
  });

  it('refuses the WTO rate to an origin without most-favoured-nation treatment', () => {
    const choice = choose({ general: GENERAL, wto: rate('wto', 1), mfnEntitled: false });
    expect(choice).toMatchObject({ kind: 'chosen', rate: { column: 'general' } });
    if (choice.kind !== 'chosen') throw new Error('nothing chosen');
    expect(choice.candidates.find(({ rate: { column } }) => column === 'wto')?.why.en).toMatch(/not entitled/);
  });

  it('passes over a column without concession', () => {
    expect(chosenColumn({ general: GENERAL, wto: open('wto', 'not-conceded') })).toBe('general');
    expect(chosenColumn({ general: GENERAL, temporary: open('temporary', 'not-conceded') })).toBe('general');
  });

  it('needs no look at WTO when the base is free', () => {
    expect(chosenColumn({ general: rate('general', 0), wto: open('wto', 'look-up') })).toBe('general');
    expect(chosenColumn({ general: rate('general', 0), wto: open('wto', 'needs') })).toBe('general');
  });

  it('has no rate when neither general nor temporary stands there', () => {
    expect(chosenColumn({})).toBe('no-rate');
    expect(chosenColumn({ wto: rate('wto', 5) })).toBe('no-rate');
    expect(chosenColumn({ general: open('general', 'not-conceded') })).toBe('no-rate');
  });
});

describe('a choice that cannot be made', () => {
  it('names the base that is open', () => {
    expect(choose({ general: open('general', 'look-up') })).toMatchObject({
      kind: 'undecided',
      open: [{ column: 'general' }],
    });
    expect(choose({ general: open('general', 'needs'), wto: rate('wto', 5), mfnEntitled: false })).toMatchObject({
      kind: 'undecided',
      open: [{ column: 'general' }],
    });
  });

  it('names the WTO rate when that could be lower', () => {
    expect(choose({ general: GENERAL, wto: open('wto', 'needs') })).toMatchObject({
      kind: 'undecided',
      open: [{ column: 'wto' }],
    });
  });

  it('names both at once', () => {
    const choice = choose({ general: open('general', 'needs'), wto: open('wto', 'look-up') });
    expect(choice.kind === 'undecided' && choice.open.map(({ column }) => column)).toEqual(['general', 'wto']);
  });

  it('does not ask about a general rate that the temporary one replaced', () => {
    expect(chosenColumn({ general: open('general', 'look-up'), temporary: TEMPORARY })).toBe('temporary');
  });
});

describe('a rate that was claimed and proven, or given for trial', () => {
  it('applies even when another is lower: the importer chooses', () => {
    expect(chosenColumn({ general: GENERAL, wto: rate('wto', 1), claimed: rate('CPTPP', 50) })).toBe('CPTPP');
  });

  it('applies when the other columns could not be computed', () => {
    expect(chosenColumn({ general: open('general', 'look-up'), claimed: rate('what-if', 50) })).toBe('what-if');
    expect(chosenColumn({ claimed: rate('what-if', 50) })).toBe('what-if');
  });

  it('is itself refused when it cannot be computed, without falling back in silence', () => {
    expect(choose({ general: GENERAL, claimed: open('CPTPP', 'needs') })).toMatchObject({
      kind: 'undecided',
      open: [{ column: 'CPTPP' }],
    });
    expect(choose({ general: GENERAL, claimed: open('EU', 'not-conceded') })).toMatchObject({ kind: 'undecided' });
  });
});

describe('the record of candidates', () => {
  it('marks exactly one as chosen and gives every one a reason in both languages', () => {
    const choice = choose({ general: GENERAL, temporary: TEMPORARY, wto: rate('wto', 120) });
    if (choice.kind !== 'chosen') throw new Error('nothing chosen');
    expect(choice.candidates.map(({ rate: { column }, chosen }) => [column, chosen])).toEqual([
      ['wto', true],
      ['temporary', false],
      ['general', false],
    ]);
    for (const { why } of choice.candidates) expect(why.ja && why.en).toBeTruthy();
  });

  it('keeps the columns that a claim passed over', () => {
    const choice = choose({ general: GENERAL, wto: rate('wto', 90), claimed: rate('CPTPP', 0) });
    expect(choice.kind === 'chosen' && choice.candidates.map(({ rate: { column } }) => column)).toEqual([
      'CPTPP',
      'general',
      'wto',
    ]);
  });
});
