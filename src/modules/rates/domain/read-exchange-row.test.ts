import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../kernel/decimal.ts';
import { type ExchangeRow, isSameRate, rateKey, readExchangeRow } from './read-exchange-row.ts';

const ROW: ExchangeRow = {
  currency: 'USD',
  week_start: '2026-11-01',
  week_end: '2026-11-07',
  rate: '151.23',
  status: 'official',
  source: 'notice of 2026-11-12',
};
const faults = (change: Partial<ExchangeRow>) => {
  const read = readExchangeRow({ ...ROW, ...change });
  return read.ok ? [] : read.faults;
};

describe('a row of the published list', () => {
  it('becomes a rate of one week', () => {
    const read = readExchangeRow(ROW);
    if (!read.ok) throw new Error('refused');
    expect(read.rate).toMatchObject({
      currency: 'USD',
      week: { start: '2026-11-01', end: '2026-11-07' },
      status: 'official',
    });
    expect(formatDecimal(read.rate.rate)).toBe('151.23');
    expect(rateKey(read.rate)).toBe('USD 2026-11-01');
  });

  it.each([
    [{ currency: 'usd' }, ['currency']],
    [{ week_start: '2026-11-31' }, ['week_start']],
    [{ week_end: 'soon' }, ['week_end']],
    [{ week_start: '2026-11-02', week_end: '2026-11-08' }, ['week']],
    [{ week_end: '2026-11-14' }, ['week']],
    [{ rate: '151,23' }, ['rate']],
    [{ rate: '0' }, ['rate-not-positive']],
    [{ rate: '-1' }, ['rate-not-positive']],
    [{ rate: '0.123456789' }, ['rate-too-fine']],
    [{ rate: '12345678901' }, ['rate-too-fine']],
    [{ status: 'rumour' }, ['status']],
    [{ source: ' ' }, ['source']],
    [{ source: 'x'.repeat(401) }, ['source']],
  ])('with %o is refused for %o', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('reports every fault at once', () => {
    expect(faults({ currency: '', rate: '', status: '', source: '', week_start: '', week_end: '' })).toEqual([
      'currency',
      'week_start',
      'week_end',
      'rate',
      'status',
      'source',
    ]);
  });

  it('is the same as another when currency, week and rate agree, however the rate is written', () => {
    const [a, b, c] = ['151.23', '151.2300', '151.24'].map((rate) => readExchangeRow({ ...ROW, rate }));
    if (!a?.ok || !b?.ok || !c?.ok) throw new Error('refused');
    expect(isSameRate(a.rate, b.rate)).toBe(true);
    expect(isSameRate(a.rate, c.rate)).toBe(false);
  });
});
