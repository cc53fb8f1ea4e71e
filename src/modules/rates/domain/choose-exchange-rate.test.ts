import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../kernel/decimal.ts';
import { parseCurrencyCode } from '../../../kernel/money.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import { chooseExchangeRate, type PublishedRate } from './choose-exchange-rate.ts';
import { weekOf } from './source-week.ts';

const day = (text: string) => mustBe(parsePlainDate(text));
const code = (text: string) => mustBe(parseCurrencyCode(text));
const published = (currency: string, weekStart: string, rate: string): PublishedRate => ({
  currency: code(currency),
  week: weekOf(day(weekStart)),
  rate: mustBe(parseDecimal(rate)),
  status: 'official',
  source: 'test',
});

const RATES = [
  published('USD', '2026-11-08', '152.10'),
  published('USD', '2026-10-25', '150.00'),
  published('USD', '2026-11-01', '151.23'),
  published('EUR', '2026-10-11', '170.50'),
];
const choose = (currency: string, lodged: string, rates = RATES) =>
  chooseExchangeRate(rates, { currency: code(currency), lodged: day(lodged), weeksBefore: 2 });

describe('the exchange rate of a declaration', () => {
  it('is that of the source week when published, unflagged', () => {
    expect(choose('USD', '2026-11-21')).toMatchObject({
      rate: { units: 15123n, scale: 2 },
      fallback: false,
      weeksStale: 0,
    });
  });

  it('never looks at a week after the source week', () => {
    expect(choose('USD', '2026-11-14')?.week.start).toBe('2026-10-25');
  });

  it('falls back to the last good week and says which and how old', () => {
    const chosen = choose('EUR', '2026-11-21');
    expect(chosen).toMatchObject({ fallback: true, weeksStale: 3 });
    expect(chosen?.week).toEqual({ start: '2026-10-11', end: '2026-10-17' });
  });

  it('is missing, not guessed, when nothing earlier was ever published', () => {
    expect(choose('EUR', '2026-10-20')).toBeUndefined();
    expect(choose('GBP', '2026-11-21')).toBeUndefined();
  });

  it('does not depend on the order of the rows', () => {
    expect(choose('USD', '2026-11-30', [...RATES].reverse())).toEqual(choose('USD', '2026-11-30'));
  });
});
