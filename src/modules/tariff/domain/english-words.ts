import type { RateUnit } from './rate-units.ts';

const UNITS: Partial<Record<RateUnit, string>> = {
  MT: 't',
  '㎡': 'm²',
  頭: 'head',
  枚: 'piece',
  本: 'piece',
  個: 'piece',
  足: 'pair',
  ダース: 'dozen',
  '1,000本': '1,000 pieces',
  '1,000枚': '1,000 pieces',
};

export const englishUnit = (unit: RateUnit): string => UNITS[unit] ?? unit;

/** Words of the schedule that return often; all others are quoted as they stand in the law. */
const NAMES: Readonly<Record<string, string>> = {
  豚肉加工品: 'processed pork',
  部分肉: 'cuts of pork',
  枝肉: 'pork carcasses',
  乳糖: 'lactose',
  砂糖: 'sugar',
  欧州連合: 'the European Union',
};

export const quoted = (japanese: string): string => NAMES[japanese] ?? `“${japanese}”`;
