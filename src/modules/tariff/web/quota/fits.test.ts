import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';

const starch = { quota: 'starch', name: { ja: 'でん粉', en: 'Starch' }, codes: ['110812010', '110813020'] };

describe('looking for a quota', () => {
  it.each(['', ' ', 'でん', 'STAR', '1108', '1108.12.010', '１１０８', '1108 13', '1108120104'])(
    'finds it by “%s”',
    (query) => {
      expect(fits(starch, query)).toBe(true);
    },
  );

  it.each(['革靴', 'leather', '6403', '1109', '12010'])('does not find it by “%s”', (query) => {
    expect(fits(starch, query)).toBe(false);
  });
});
