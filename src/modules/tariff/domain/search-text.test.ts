import { describe, expect, it } from 'vitest';
import { codePrefixOf, gramsOf, searchTerms, searchText } from './search-text.ts';

describe('the text that the search sees', () => {
  it.each([
    ['ショウユ', 'しょうゆ'],
    ['ｼｮｳﾕ', 'しょうゆ'],
    ['Soy　Sauce', 'soy sauce'],
    ['牛の肉（生鮮のもの）', '牛の肉 生鮮のもの'],
    ['Ａ４', 'a4'],
  ])('%s is %s', (text, seen) => {
    expect(searchText(text)).toBe(seen);
  });

  it('has pairs of letters, and single letters only of the wide scripts', () => {
    expect(gramsOf('牛肉 ox')).toEqual(['牛', '牛肉', '肉', 'ox']);
    expect(gramsOf('酒')).toEqual(['酒']);
  });

  it.each([
    ['shoes', 'shoe'],
    ['watches', 'watch'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['citrus', 'citrus'],
    ['gas', 'gas'],
  ])('an English plural finds the singular: %s is asked as %s', (word, asked) => {
    expect(searchTerms(word).map((term) => term.text)).toEqual([asked]);
  });

  it('takes eight words at most', () => {
    expect(searchTerms('a b c d e f g h i j')).toHaveLength(8);
    expect(searchTerms('   ')).toEqual([]);
  });

  it.each([
    ['2103', '2103'],
    ['2103.10', '210310'],
    ['２１０３．１０－０００', '210310000'],
    ['2103.10.000 5', '210310000'],
    ['2', null],
    ['2103a', null],
    ['しょうゆ', null],
  ])('a code is known by its digits: %s', (query, prefix) => {
    expect(codePrefixOf(query)).toBe(prefix);
  });
});
