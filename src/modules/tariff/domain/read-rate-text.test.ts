import { expect, it } from 'vitest';
import { parseRate } from './parse-rate.ts';
import { readConditionText, readRateText } from './read-rate-text.ts';

it.each([
  ['無税', 'free'],
  ['(無税)', '(free)'],
  ['7.2%', '7.2%'],
  ['1,035円/kg', '1,035 yen/kg'],
  ['6,400円/頭', '6,400 yen/head'],
  ['15%又は125円/kgのうちいずれか高い税率', '15% or 125 yen/kg, whichever is the greater'],
  ['15%又は125円/kgのうちいずれか低い税率', '15% or 125 yen/kg, whichever is the less'],
  ['29.8%+1,155円/kg', '29.8% + 1,155 yen/kg'],
  ['非譲許', 'no concession'],
])('%s reads as %s', (japanese, english) => {
  expect(readRateText(japanese, 'en')).toBe(english);
});

it('A Japanese reader sees what is printed.', () => {
  expect(readRateText('無税', 'ja')).toBe('無税');
  expect(readConditionText('関税割当数量以外のもの', 'ja')).toBe('関税割当数量以外のもの');
});

it('What is not in the grammar stays as printed instead of being guessed.', () => {
  expect(parseRate('別に定める額').ok).toBe(false);
  expect(readRateText('別に定める額', 'en')).toBe('別に定める額');
});

it.each([
  ['関税割当数量以外のもの', 'outside the tariff quota'],
  ['世界貿易機関設立協定の日本国の譲許表における関税割当て', 'within the WTO tariff quota'],
  ['毎年12月1日から翌年2月末日までに輸入されるもの', 'imported from 1 December to the end of February'],
  ['その他のもの', 'other'],
  ['貝柱', 'goods “貝柱”'],
  ['貝柱以外のもの', 'goods other than “貝柱”'],
])('The condition %s reads as %s', (japanese, english) => {
  expect(readConditionText(japanese, 'en')).toBe(english);
});
